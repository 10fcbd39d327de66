"""Sentences in which invented readers describe heart, lungs and pleura."""

Bank = tuple[str, ...]

LUNGS_BY_GRADE: tuple[Bank, ...] = (
    (
        "The lungs are clear and the vessels taper normally toward the periphery.",
        "Pulmonary vasculature is within normal limits.",
        "No vascular engorgement is seen, and the interstitium is unremarkable.",
        "Lung fields are well aerated without interstitial abnormality.",
        "Vascular markings are crisp throughout.",
        "There is no sign of fluid overload.",
        "The parenchyma is clear bilaterally, with sharp hilar contours.",
        "Both lungs are free of edema.",
        "Aeration is good, and no septal thickening is present.",
        "Hilar vessels are of ordinary caliber and well defined.",
    ),
    (
        "The upper lobe vessels are fuller than usual, without septal lines.",
        "Mild engorgement of the pulmonary vessels is present.",
        "There is vascular redistribution toward the apices.",
        "Central vessels are prominent, consistent with mild congestion.",
        "Slight cephalization of flow is noted; the interstitium remains sharp.",
        "Pulmonary venous pressure appears mildly raised.",
        "Hilar vessels are plump, and the upper zones look busy.",
        "Fullness of the vascular pedicle suggests early volume overload.",
        "Vascular caliber is increased without frank edema.",
        "The vessels are a little distended, though their margins stay distinct.",
    ),
    (
        "Septal lines and peribronchial cuffing indicate interstitial edema.",
        "Interstitial markings are diffusely increased, with indistinct vessels.",
        "Fine reticular opacities at both bases are in keeping with interstitial fluid.",
        "Vessel margins are blurred and Kerley lines are visible laterally.",
        "There is moderate interstitial pulmonary edema.",
        "Bronchial walls look thickened and the hila are hazy.",
        "A bibasilar reticular pattern with fissural thickening is present.",
        "Perihilar haze and septal thickening point to interstitial edema.",
        "The interstitium is coarse, most likely from fluid.",
        "Hazy vascular outlines accompany short horizontal lines at the costal margin.",
    ),
    (
        "Confluent perihilar airspace opacities are present on both sides.",
        "Extensive bilateral alveolar opacities obscure the vessels.",
        "There is severe pulmonary edema with patchy consolidation.",
        "Fluffy opacities spread from the hila into the lower zones.",
        "Dense bilateral airspace disease has a batwing distribution.",
        "Widespread patchy opacification is most consistent with alveolar edema.",
        "Both lungs are heavily opacified centrally and at the bases.",
        "Florid edema fills the mid and lower lungs.",
        "Coalescing opacities with air bronchograms involve both lungs.",
        "Marked alveolar filling is seen, worse dependently.",
    ),
)
"""Findings, from no edema to alveolar edema."""

LUNGS_BETWEEN: tuple[Bank, ...] = (
    (
        "Prominence of the vessels may be due to technique or minimal congestion.",
        "Vascular crowding is noted; mild congestion is hard to exclude.",
        "The vasculature is at the upper limit of normal.",
        "Apparent vascular fullness is accentuated by low lung volumes.",
    ),
    (
        "Congested vessels with perhaps early interstitial change.",
        "Vascular indistinctness could reflect mild edema.",
        "There is congestion, and the interstitium is slightly prominent.",
        "Mild fluid overload is suspected.",
    ),
    (
        "Interstitial opacities with some patchy areas at the bases.",
        "Moderate edema, in places more confluent.",
        "Increased perihilar opacity reflects edema of at least moderate degree.",
        "Diffuse hazy opacities are compatible with worsening edema.",
    ),
)
"""Findings that fit a grade and the one above it."""

LUNGS_ANY: Bank = (
    "Evaluation of the parenchyma is limited by patient positioning.",
    "Appearance of the lungs is similar in character to earlier examinations.",
    "Lung volumes are low, which limits assessment of the bases.",
    "The lungs are partly obscured by overlying soft tissue.",
    "Assessment of the vasculature is difficult on this exposure.",
    "No large focal opacity is identified within the limits of the study.",
    "Underpenetration hampers evaluation of the lower lungs.",
)

IMPRESSION_BY_GRADE: tuple[Bank, ...] = (
    (
        "No acute cardiopulmonary process.",
        "No evidence of pulmonary edema.",
        "Clear lungs.",
        "No congestion or edema.",
        "Unremarkable chest radiograph.",
        "No radiographic explanation for the symptoms.",
    ),
    (
        "Mild pulmonary vascular congestion.",
        "Vascular congestion without overt edema.",
        "Findings suggest early volume overload.",
        "Mildly engorged vessels, new or more evident than before.",
        "Slight elevation of pulmonary venous pressure.",
        "Central vascular prominence.",
    ),
    (
        "Interstitial pulmonary edema.",
        "Moderate edema with an interstitial pattern.",
        "Findings in keeping with interstitial fluid overload.",
        "Increased interstitial markings, most likely edema.",
        "Decompensated heart failure with interstitial edema.",
        "Septal thickening at the bases, likely cardiogenic.",
    ),
    (
        "Severe pulmonary edema.",
        "Alveolar edema, bilateral and extensive.",
        "Widespread airspace opacities, favoring edema.",
        "Florid pulmonary edema; superimposed infection cannot be ruled out.",
        "Bilateral confluent opacities consistent with marked fluid overload.",
        "Acute alveolar edema.",
    ),
)

IMPRESSION_ANY: Bank = (
    "Findings as described above.",
    "Correlation with the clinical picture is recommended.",
    "Limited study; please see the findings.",
    "Follow-up radiographs may be helpful.",
    "Overall appearance not substantially different.",
    "Repeat examination with better inspiration could be of use.",
)

HEART_NORMAL: Bank = (
    "Heart size is normal.",
    "The cardiac silhouette is not enlarged.",
    "Cardiomediastinal contours are within normal limits.",
    "The heart and mediastinum are unremarkable.",
    "The heart is of usual size, and the aorta is not dilated.",
)

HEART_LARGE: Bank = (
    "The heart is enlarged.",
    "There is mild to moderate cardiomegaly.",
    "The cardiac silhouette is wider than half the thorax.",
    "Stable enlargement of the heart is again present.",
    "Cardiac size is at least moderately increased.",
)

EFFUSION_NONE: Bank = (
    "No pleural effusion or pneumothorax.",
    "The costophrenic angles are sharp.",
    "Pleural surfaces are clear.",
    "There is neither effusion nor pneumothorax.",
)

EFFUSION_SMALL: Bank = (
    "Blunting of the {side} costophrenic angle suggests a small effusion.",
    "A trace {side} pleural effusion is possible.",
    "There is a small {side} effusion.",
    "Minimal pleural fluid collects on the {side}.",
)

EFFUSION_LARGE: Bank = (
    "A moderate {side} pleural effusion is present with adjacent volume loss.",
    "Layering fluid on the {side} obscures the hemidiaphragm.",
    "The {side} base is opaque from pleural fluid.",
)

EFFUSION_BOTH: Bank = (
    "Bilateral pleural effusions are present.",
    "Small effusions are seen on both sides.",
    "Both costophrenic angles are blunted by fluid.",
    "Pleural fluid layers at each base.",
)

CONSOLIDATION: Bank = (
    "A focal opacity in the {side} lung may represent pneumonia.",
    "Patchy density in the {side} lung raises concern for infection.",
    "Consolidation is seen in the {side} lung.",
    "An ill-defined {side} opacity could be aspiration or pneumonia.",
)

ATELECTASIS: Bank = (
    "Linear opacities at the bases reflect atelectasis.",
    "There is plate-like subsegmental collapse.",
    "Bibasilar streaky densities are probably atelectatic.",
    "Discoid atelectasis crosses the lower lung.",
)

NO_CONSOLIDATION: Bank = (
    "No focal consolidation.",
    "No lobar opacity is seen.",
    "There is no evidence of pneumonia.",
)

BONES: Bank = (
    "Osseous structures are intact.",
    "Degenerative changes affect the thoracic spine.",
    "No acute bony abnormality.",
    "Bones are diffusely demineralized.",
    "The visualized upper abdomen is unremarkable.",
    "Mild scoliosis is unchanged.",
    "Soft tissues are unremarkable.",
    "Multilevel spondylosis is noted.",
)

GEAR: Bank = (
    "Monitoring leads overlie the chest.",
    "A right-sided central line ends near the cavoatrial junction.",
    "Electrocardiogram leads project over the thorax.",
    "Lines and leads are in expected position.",
)
