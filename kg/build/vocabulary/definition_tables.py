"""What the objectives and the principles of the Compact are about, in our own words.

The Compact's own sentences are the United Nations' and are not repeated here: their titles name
the concepts, and `dcterms:source` leads to the text.
"""

from __future__ import annotations

OBJECTIVES: dict[str, str] = {
    "1": "Statistics and research on migration that can be compared, broken down by sex, age and"
    " other traits, and used where policies are made.",
    "2": "That nobody has to leave home for want of safety, work, food or a liveable climate.",
    "3": "Knowledge for migrants and everyone concerned before, during and after a journey: rules,"
    " rights, risks and services.",
    "4": "Papers that prove who a migrant is, such as birth certificates, passports and visas.",
    "5": "Legal ways to move for work, study, family or in need, and their fitness for those who"
    " use them.",
    "6": "Recruiters, fees and contracts, and the conditions in which migrants work.",
    "7": "Help for migrants in vulnerable situations, whatever their status, children above all.",
    "8": "Search and rescue of migrants in danger, and the tracing and naming of those who died or"
    " went missing.",
    "9": "Action against those who smuggle migrants for profit, without making criminals of the"
    " migrants themselves.",
    "10": "Action against trafficking in persons, and protection of those who were trafficked.",
    "11": "How borders are run: by law, together, safely, and with respect for everyone who crosses"
    " them.",
    "12": "Screening and referral of migrants on arrival, by procedures that can be foreseen.",
    "13": "Detention of migrants, its limits, and what can take its place.",
    "14": "What consulates and embassies do for nationals abroad, and how they work together.",
    "15": "Access of migrants to health care, schools and other services, whatever their status.",
    "16": "Living together: the part of migrants in their new society, and what both sides bring.",
    "17": "Racism, xenophobia and intolerance towards migrants, and how migration is talked about.",
    "18": "Training, and the recognition abroad of skills, degrees and experience.",
    "19": "What migrants and diasporas give to development wherever they live.",
    "20": "Sending money home at lower cost, and access to banks and savings.",
    "21": "Return and readmission with due process, and a new start that lasts.",
    "22": "That pensions and other benefits, once earned, move with those who earned them.",
    "23": "States and others working together on migration, and helping each other to do so.",
}
"""By number."""

PRINCIPLES: dict[str, str] = {
    "people-centred": "Migration is about people: their well-being comes first.",
    "international-cooperation": "No state can deal with migration alone; the Compact binds by"
    " agreement, not by law.",
    "national-sovereignty": "Each state decides on its own migration policy, within the law of"
    " nations.",
    "rule-of-law-and-due-process": "Everything that is done to migrants rests on law and fair"
    " procedure, and can be appealed.",
    "sustainable-development": "Migration and the 2030 Agenda advance each other.",
    "human-rights": "Every migrant has human rights, at all stages and whatever the status.",
    "gender-responsive": "The rights and needs of women, men, girls and boys are each looked at,"
    " and nobody is taken for a victim only.",
    "child-sensitive": "What is best for the child decides wherever children are concerned.",
    "whole-of-government-approach": "All branches and levels of a government act as one.",
    "whole-of-society-approach": "Migrants, civil society, business, unions, cities, science and"
    " the media take part beside governments.",
}
"""By key."""
