"""The findings that CheXpert and MIMIC-CXR label."""

CHEXPERT = (
    "Atelectasis",
    "Cardiomegaly",
    "Consolidation",
    "Edema",
    "Enlarged Cardiomediastinum",
    "Fracture",
    "Lung Lesion",
    "Lung Opacity",
    "No Finding",
    "Pleural Effusion",
    "Pleural Other",
    "Pneumonia",
    "Pneumothorax",
    "Support Devices",
)
"""The 14 findings of CheXpert (Irvin et al. 2019, AAAI 33, table 1), in MIMIC-CXR's order of columns."""
