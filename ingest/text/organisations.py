"""International bodies known by name or acronym, which belong to no one country. Data only; public knowledge."""

ORGANISATIONS: tuple[str, ...] = (
    "World Customs Organization", "Organisation mondiale des douanes", "Organización Mundial de Aduanas",
    "WCO Secretariat", "WCO", "OMD", "OMA", "Customs Co-operation Council",
    "UNEP OzonAction", "OzonAction", "UN Environment Programme", "UNEP", "PNUE", "PNUMA", "UNDP", "PNUD",
    "UNODC", "ONUDC", "INTERPOL", "Interpol", "Europol", "OLAF", "Eurojust", "IMPEL", "Frontex",
    "CITES Secretariat", "Secrétariat CITES", "Secrétariat de la CITES", "Secretaría CITES",
    "Basel Convention Secretariat", "Basel Secretariat", "BRS Secretariat", "Ozone Secretariat", "CBD Secretariat",
    "Secrétariat de la CDB", "Secretaría del CDB", "CDB", "CBD",
    "Minamata Secretariat", "IPPC Secretariat", "Secrétariat de la Convention de Bâle",
    "Secretaría del Convenio de Basilea", "ICCWC", "UNCTAD", "CNUCED", "UN ESCAP", "ESCAP", "UN/ECE", "UNECE",
    "International Chamber of Commerce", "Chambre de commerce internationale", "Cámara de Comercio Internacional",
    "ICC",
    "European Commission", "Commission européenne", "Comisión Europea", "European Union", "Union européenne",
    "Unión Europea", "World Bank", "Banque mondiale", "Banco Mundial", "TRAFFIC", "WWF", "FAO", "WTO", "OMC",
    "Oceania Customs Organisation", "Oceania Customs Organization", "CCLEC", "CARICOM", "ASEAN",
    "Green Customs Initiative",
    "Nordic Council of Ministers", "Environmental Investigation Agency",
)  # fmt: skip
