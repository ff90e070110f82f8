"""International bodies known by name or acronym, which belong to no one country. Data only; public knowledge."""

# ruff: noqa: RUF001 - letters of several scripts

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
    *(
        f"{world} {customs} {organisation}"
        for world, customs, organisation in (
            ("Всемирная", "таможенная", "организация"), ("Всемирной", "таможенной", "организации"),
            ("Всемирную", "таможенную", "организацию"), ("Всемирной", "таможенной", "организацией"),
        )
    ),
    "Секретариат ВТамО", "Секретариата ВТамО", "ВТамО", "ВТО", "Секретариат СИТЕС", "Секретариата СИТЕС", "ЮНЕП",
    "ПРООН", "УНП ООН", "ЮНОДК", "Интерпол", "Интерпола", "Интерполом", "Европол", "Европола", "ЕЭК ООН", "ЭСКАТО",
    "Евразийская экономическая комиссия", "Евразийской экономической комиссии", "ЕЭК", "ФАО", "МСОП", "ОБСЕ",
    "Европейская комиссия", "Европейской комиссии", "Европейский союз", "Европейского союза", "Всемирный банк",
    "Всемирного банка", "Секретариат Базельской конвенции", "Секретариат по озону", "Региональное бюро ВТамО", "РБНП",
    "Региональное бюро по наращиванию потенциала", "Регионального бюро по наращиванию потенциала",
    "Nordic Council of Ministers", "Environmental Investigation Agency",
)  # fmt: skip

ARABIC_ORGANISATIONS: tuple[str, ...] = (
    "منظمة الجمارك العالمية", "برنامج الأمم المتحدة للبيئة", "برنامج الأمم المتحدة الإنمائي", "الأمم المتحدة",
    "الإنتربول", "الانتربول",
    "مكتب الأمم المتحدة المعني بالمخدرات والجريمة", "أمانة اتفاقية بازل", "أمانة الأوزون", "أمانة اتفاقية سايتس",
    "أمانة الاتفاقية الدولية لوقاية النباتات", "المفوضية الأوروبية", "الاتحاد الأوروبي", "البنك الدولي",
    "جامعة الدول العربية",
    "مجلس التعاون لدول الخليج العربية", "منظمة التجارة العالمية", "الصندوق العالمي للطبيعة", "اليوروبول",
)  # fmt: skip

CHINESE_ORGANISATIONS: tuple[str, ...] = (
    "世界海关组织", "世界海關組織", "联合国环境规划署", "联合国环境署", "联合国开发计划署",
    "联合国毒品和犯罪问题办公室", "国际刑警组织", "欧洲刑警组织",
    "欧盟反欺诈办公室", "欧盟委员会", "欧洲联盟", "世界银行", "世界贸易组织", "巴塞尔公约秘书处",
    "濒危物种公约秘书处", "臭氧秘书处", "世界自然基金会",
    "地区情报联络办公室", "国际商会",
)  # fmt: skip
