"""Why invented patients were examined, how, and how readers name the marks they carry."""

from engine.phantom.marks import MarkKind
from engine.phantom.phrases import Bank

COMPLAINTS: Bank = (
    "shortness of breath",
    "worsening dyspnea on exertion",
    "chest pain",
    "productive cough",
    "fever and chills",
    "leg swelling",
    "hypoxia",
    "dizziness and weakness",
    "a fall from standing",
    "altered mental status",
    "palpitations",
    "orthopnea",
    "hemoptysis",
    "wheezing",
    "fatigue",
    "syncope",
    "nausea and epigastric discomfort",
    "weight gain",
    "low blood pressure",
    "back pain",
    "night sweats",
    "tachycardia",
)

CONDITIONS: Bank = (
    "congestive heart failure",
    "coronary disease",
    "atrial fibrillation",
    "chronic kidney disease on dialysis",
    "COPD",
    "asthma",
    "diabetes",
    "cirrhosis",
    "aortic stenosis",
    "breast cancer",
    "lymphoma",
    "hypertension",
    "a recent hip operation",
    "mitral regurgitation",
    "sarcoidosis",
    "prior stroke",
    "sleep apnea",
    "renal transplantation",
    "rheumatoid arthritis",
    "colon cancer under chemotherapy",
    "pulmonary embolism in the past",
    "multiple myeloma",
    "prior tuberculosis",
    "alcohol dependence",
)

QUESTIONS: Bank = (
    "Evaluate for pneumonia.",
    "Please assess for edema.",
    "Any acute process?",
    "Infiltrate?",
    "Assess volume status.",
    "Rule out effusion.",
    "Interval change?",
    "Acute cardiopulmonary disease?",
    "Evaluate for fluid overload.",
    "Pneumothorax?",
)

INDICATIONS: Bank = (
    "___ year old {person} with {condition} and {complaint}. {question}",
    "___{letter} with {complaint}, history of {condition}. {question}",
    "{condition}, now {complaint}. {question}",
    "___-year-old {person} presenting with {complaint}. {question}",
    "History of {condition} and {other}; {complaint}. {question}",
)

COMPARISONS: Bank = (
    "Chest radiograph from ___.",
    "___.",
    "Multiple prior examinations, the latest dated ___.",
    "Prior study of ___ and CT of ___.",
    "Radiographs dated ___ and ___.",
)

NO_COMPARISON: Bank = ("None.", "None available.", "No prior studies at this institution.")

CHANGE: Bank = (
    "Compared with ___, there has been little change.",
    "Since the previous radiograph, the appearance has evolved.",
    "In the interval from ___, the findings have changed somewhat.",
    "Compared to the earlier examination, technique differs.",
)

MARK_NAMES: dict[MarkKind, Bank] = {
    "pacemaker": (
        "A {side} chest wall pacemaker has its lead in the right ventricle.",
        "Pacer generator over the {side} chest with an intact lead.",
        "Cardiac pacing device projects over the {side} hemithorax.",
    ),
    "port": (
        "A {side} Port-A-Cath terminates in the lower superior vena cava.",
        "Implanted venous access port on the {side} with its tip at the cavoatrial junction.",
        "A {side} subclavian infusion port is again seen.",
    ),
    "sternotomy": (
        "Median sternotomy wires are intact and aligned.",
        "The patient is status post sternotomy.",
        "Sternal cerclage wires are unchanged.",
    ),
    "surgical clips": (
        "Surgical clips project over the {side} lung.",
        "Metallic clips from an earlier operation lie on the {side}.",
        "Postsurgical clips are noted in the {side} hemithorax.",
    ),
    "granuloma": (
        "A calcified granuloma in the {side} lung is stable.",
        "Dense {side} nodule, in keeping with healed granulomatous disease.",
        "Tiny calcified nodule on the {side}, of no concern.",
    ),
    "rib fracture": (
        "Old healed {side} rib fractures are present.",
        "Callus along several {side} ribs marks a remote injury.",
        "Chronic deformity of the {side} ribs is unchanged.",
    ),
    "spinal rods": (
        "Posterior spinal fusion hardware is partly imaged.",
        "Thoracic rods and screws are in place.",
    ),
    "shoulder prosthesis": (
        "A {side} shoulder arthroplasty is noted.",
        "Prosthetic {side} humeral head.",
    ),
    "valve ring": (
        "A prosthetic cardiac valve is in place.",
        "Valve replacement is evident.",
    ),
    "aortic calcification": (
        "The aortic arch is calcified.",
        "Atherosclerotic calcification lines the knob.",
        "The aorta is tortuous and calcified.",
    ),
    "apical scarring": (
        "Biapical scarring, greater on the {side}, is long-standing.",
        "Fibrotic strands at the {side} apex are unchanged.",
    ),
    "abdominal clips": (
        "Cholecystectomy clips are seen in the right upper quadrant.",
        "Clips below the right hemidiaphragm follow earlier surgery.",
    ),
}
"""How each kind of mark is put into words; ``{side}`` becomes right or left."""
