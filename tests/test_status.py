"""How a sentence puts a thing: what is denied, planned or only asked is never put as a fact."""

import pytest

from tests.reading import all_told, read

CASES = [
    # what is so instead of what is denied, and what is denied beside what is so
    (
        "fr",
        "Le centre n’est pas hébergé par Orange, mais par Iliad.",
        ["- centre hostedBy Orange | asserted", "centre hostedBy Iliad | asserted"],
    ),
    (
        "fr",
        "Orange n’exploite pas seulement le câble, mais aussi le réseau.",
        ["Orange operates câble | asserted", "Orange operates réseau | asserted"],
    ),
    (
        "en",
        "Orange depends not on Google but on Amazon.",
        ["- Orange dependsOn Google | asserted", "Orange dependsOn Amazon | asserted"],
    ),
    (
        "en",
        "It is impossible to host the records in Dublin.",
        ["records hostedIn Dublin | hypothetical"],
    ),
    (
        "en",
        "It is out of the question to sell Scaleway to Iliad.",
        ["Iliad acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "Orange denied that its contract with SAP favoured Google.",
        [
            "Orange denies its contract with SAP favoured Google | asserted",
            "contract with SAP hasParty SAP | hypothetical by Orange",
            "contract with SAP hasParty Orange | hypothetical by Orange",
        ],
    ),
    (
        "ar",
        "ترى الهيئة أن القانون لا يحمي البيانات بما يكفي.",
        ["- القانون evaluatedAs يحمي البيانات بما يكفي | evaluated by الهيئة"],
    ),
    (
        "fr",
        "La ministre conteste que l’État ait vendu Orange : aucun serveur n’est hébergé à Dublin.",
        [
            "ministre denies l’État ait vendu Orange | asserted",
            "- serveur hostedIn Dublin | reported by ministre",
        ],
    ),
    (
        "en",
        "The ministry denied that Orange had moved the data: no server is hosted in Dublin.",
        [
            "ministry denies Orange had moved the data: no server is hosted in Dublin | asserted",
            "- server hostedIn Dublin | reported by ministry",
        ],
    ),
    (
        "fr",
        "Orange recommande une mutualisation : un nuage géré par l’État, exploité par Thales.",
        [
            "Orange recommends mutualisation | recommended by Orange",
            "État operates nuage géré par l’État | recommended",
            "Thales operates nuage géré par l’État | recommended",
        ],
    ),
    (
        "fr",
        "L’hebdomadaire a fait état d’un contrat entre Orange et Thales.",
        [
            "contrat entre Orange et Thales hasParty Orange | reported by hebdomadaire",
            "contrat entre Orange et Thales hasParty Thales | reported by hebdomadaire",
        ],
    ),
    (
        "en",
        "Imagine Google buying Orange.",
        ["Google acquires Orange | hypothetical"],
    ),
    (
        "fr",
        "Imaginez Google rachetant Orange.",
        ["Google acquires Orange | hypothetical"],
    ),
    (
        "en",
        "Without Orange buying SFR, the market is small.",
        ["Orange acquires SFR | hypothetical"],
    ),
    (
        "en",
        "With Orange buying SFR, the market is small.",
        ["Orange acquires SFR | asserted"],
    ),
    (
        "en",
        "Hosting the records in Dublin costs Kenya millions.",
        ["records hostedIn Dublin | hypothetical"],
    ),
    (
        "fr",
        "Il est interdit de stocker les dossiers à Dublin.",
        ["dossiers hostedIn Dublin | hypothetical"],
    ),
    (
        "fr",
        "Il est hors de question, selon Jeanne Morel, de confier les données à Google.",
        ["données hostedBy Google | hypothetical by Jeanne Morel"],
    ),
    (
        "fr",
        "Il est facile de transférer les données à Dublin.",
        ["données hostedIn Dublin | hypothetical"],
    ),
    (
        "en",
        "The law forbids ministries to host the records in Dublin.",
        [
            "law forbids host the records in Dublin | asserted",
            "records hostedBy ministries | hypothetical",
            "records hostedIn Dublin | hypothetical",
        ],
    ),
    ("en", "But Orange does not operate the cable.", ["- Orange operates cable | asserted"]),
    (
        "en",
        "The firm runs two sites in France but none in Spain.",
        [
            "firm operates sites | asserted",
            "sites locatedIn France | asserted",
        ],
    ),
    (
        "ar",
        "لا تعتمد أورنج على غوغل بل على أمازون.",
        ["- أورنج dependsOn غوغل | asserted", "أورنج dependsOn أمازون | asserted"],
    ),
    ("ar", "لا تملك أورنج الشبكة فقط.", ["أورنج possesses الشبكة | asserted"]),
    (
        "fr",
        "Orange n’aura accès ni aux équipements ni aux journaux.",
        ["- Orange possesses journaux | predicted", "- Orange possesses équipements | predicted"],
    ),
    # whose words a clause behind "أن" is, and of whom it tells
    (
        "ar",
        "اتهمت المعارضة الوزارة بأنها تعتمد على أوراكل.",
        ["الوزارة dependsOn أوراكل | reported by المعارضة"],
    ),
    (
        "ar",
        "سافر الوزير، لا سيما أن أورنج تعتمد على أوراكل.",
        ["أورنج dependsOn أوراكل | asserted"],
    ),
    (
        "ar",
        "أكد الوزير أن العمل جار، كما أن أورنج تعتمد على أوراكل.",
        ["أورنج dependsOn أوراكل | reported by الوزير"],
    ),
    (
        "ar",
        "قال الوزير إن النموذج كبير وإن فريقا من باريس طوره.",
        ["فريق develops النموذج | reported by الوزير"],
    ),
    ("ar", "إن شركة أفق تملك مركزا.", ["أفق possesses مركز | asserted"]),
    (
        "ar",
        "منصة «نواة» ليست مشروعا تونسيا، بل تملكها أورنج.",
        ["أورنج possesses نواة | asserted"],
    ),
    # what there is none of
    (
        "ar",
        "لا صحة لما تردد عن استحواذ أورنج على فودافون.",
        ["- أورنج acquires فودافون | asserted"],
    ),
    (
        "ar",
        "لا نية لدى الحكومة لشراء خوادم من هواوي.",
        ["- هواوي provides خوادم | intended"],
    ),
    (
        "ar",
        "عوضا عن شراء خوادم من هواوي، اشترت تونس مبنى.",
        ["- هواوي provides خوادم | asserted", "تونس acquires مبنى | asserted"],
    ),
    ("ar", "ما من دليل على أن أورنج تملك فودافون.", ["أورنج possesses فودافون | hypothetical"]),
    ("ar", "لا دليل على أن أورنج تملك فودافون.", ["أورنج possesses فودافون | hypothetical"]),
    # what is only planned, was given up, or all but happened
    (
        "fr",
        "Le projet de centre de données de Microsoft à Brest a été enterré.",
        [
            "Microsoft possesses centre de données de Microsoft | intended",
            "centre de données de Microsoft locatedIn Brest | intended",
        ],
    ),
    ("fr", "Nous devions ouvrir un centre à Lille.", ["centre locatedIn Lille | needed"]),
    ("fr", "Orange est loin de contrôler le réseau.", ["- Orange controls réseau | asserted"]),
    (
        "fr",
        "Le refus d’Orange de vendre ses serveurs à Iliad a surpris.",
        ["- Iliad acquires serveurs | asserted", "- Orange provides serveurs | asserted"],
    ),
    ("en", "Orange is far from controlling the network.", ["- Orange controls network | asserted"]),
    (
        "en",
        "The minister almost bought servers from Huawei.",
        ["Huawei provides servers | hypothetical", "minister acquires servers | hypothetical"],
    ),
    (
        "ar",
        "كاد الوزير يوقع عقدا مع بالانتير.",
        [
            "عقد مع بالانتير hasParty الوزير | hypothetical",
            "عقد مع بالانتير hasParty بالانتير | hypothetical",
        ],
    ),
    ("ar", "عرقلت المحكمة استحواذ أورنج على فودافون.", ["أورنج acquires فودافون | hypothetical"]),
    # what describes a thing that nobody made, bought or agreed to is no fact
    (
        "en",
        "After refusing to buy software from Huawei, Kainos turned to Atos.",
        [
            "- Huawei provides software | asserted",
            "- Kainos acquires software | asserted",
        ],
    ),
    (
        "en",
        "A proposal for a cloud run by Thales was rejected.",
        ["Thales operates cloud | intended"],
    ),
    (
        "en",
        "Lyon rejected a cloud run by Thales.",
        ["- Lyon uses cloud | asserted", "Thales operates cloud | hypothetical"],
    ),
    (
        "en",
        "Lyon rejected the cloud run by Thales.",
        ["- Lyon uses cloud | asserted", "Thales operates cloud | asserted"],
    ),
    ("en", "Imagine a cloud run by Thales.", ["Thales operates cloud | hypothetical"]),
    (
        "en",
        "The ministry refused to sign a contract with Orange for a data centre in Lyon.",
        [
            "- contract with Orange agreementSubject data centre | asserted",
            "- contract with Orange hasParty Orange | asserted",
            "- contract with Orange hasParty ministry | asserted",
            "data centre locatedIn Lyon | intended",
        ],
    ),
    (
        "en",
        "Kainos would buy its chips from AMD.",
        ["AMD provides chips | hypothetical", "Kainos acquires chips | hypothetical"],
    ),
    (
        "fr",
        "Le projet de cloud exploité par Orange a été abandonné.",
        ["Orange operates projet de cloud exploité par Orange | intended"],
    ),
    (
        "ar",
        "لم توقع الوزارة أي عقد يمنح أورنج البيانات.",
        [
            "- عقد hasParty الوزارة | asserted",
            "أورنج possesses البيانات | hypothetical",
            "عقد provides البيانات | hypothetical",
        ],
    ),
    ("ar", "رُفض مقترح لإنشاء سحابة تديرها تاليس.", ["تاليس operates سحابة | hypothetical"]),
    (
        "ar",
        "لم يمنعها ذلك من بناء سحابة تديرها تاليس.",
        ["تاليس operates سحابة | asserted"],
    ),
    # what is asked, also where a relative says it; a condition that opens with its auxiliary
    ("en", "Was it Orange that built the centre?", ["Orange creates centre | hypothetical"]),
    ("en", "It may be Orange that built the centre.", ["Orange creates centre | hypothetical"]),
    ("fr", "Ce serait Orange qui a construit le site.", ["Orange creates site | hypothetical"]),
    (
        "fr",
        "C’est peut-être Orange qui a construit le site.",
        ["Orange creates site | hypothetical"],
    ),
    (
        "en",
        "Is Orange the company that built the centre?",
        ["Orange creates centre | hypothetical"],
    ),
    (
        "en",
        "Should Nokia acquire Infinera, prices would rise.",
        ["Nokia acquires Infinera | hypothetical"],
    ),
    (
        "en",
        "Had Nokia acquired Infinera, prices would have risen.",
        ["Nokia acquires Infinera | hypothetical"],
    ),
    (
        "en",
        "The ministry toyed with the idea of buying software from Oracle.",
        ["Oracle provides software | hypothetical"],
    ),
    ("ar", "ليست أورنج هي من صممت النموذج.", ["- أورنج develops النموذج | asserted"]),
    ("ar", "أورنج هي من صممت النموذج.", ["أورنج develops النموذج | asserted"]),
    (
        "fr",
        "Orange a été sanctionnée faute d’avoir signé un contrat avec SAP.",
        [
            "- contrat avec SAP hasParty Orange | asserted",
            "- contrat avec SAP hasParty SAP | asserted",
        ],
    ),
    # few do it; a world only pictured
    (
        "fr",
        "La ville vit dans un univers où Orange possède Thales.",
        ["Orange possesses Thales | hypothetical"],
    ),
    ("en", "Few firms own servers.", ["- firms possesses servers | asserted"]),
    ("en", "A few firms own servers.", ["firms possesses servers | asserted"]),
    ("en", "Orange owns few servers.", ["Orange possesses servers | asserted"]),
    (
        "fr",
        "Rares sont les entreprises qui possèdent des serveurs.",
        ["- entreprises possesses serveurs | asserted"],
    ),
    (
        "fr",
        "Peu d’hôpitaux hébergent leurs données en France.",
        ["- données hostedIn France | asserted"],
    ),
    (
        "ar",
        "قليلة هي الشركات التي تملك خوادم.",
        ["- الشركات possesses خوادم | asserted"],
    ),
    (
        "ar",
        "نادرا ما تستضيف أورنج البيانات.",
        ["- البيانات hostedBy أورنج | asserted"],
    ),
    (
        "en",
        "In a world where Google owned every cable, Europe would be silent.",
        ["Google possesses cable | hypothetical"],
    ),
    (
        "fr",
        "Les critiques imaginent une Europe qui dépend de Huawei.",
        ["Europe dependsOn Huawei | hypothetical"],
    ),
    (
        "en",
        "Lyon, where Google owns a data centre, protested.",
        ["Google possesses data centre | asserted"],
    ),
    # what must come first leaves open what it comes before
    (
        "en",
        "Before Iliad buys Scaleway, regulators must agree.",
        ["Iliad acquires Scaleway | hypothetical"],
    ),
    (
        "fr",
        "Avant qu’Iliad ne rachète Scaleway, le régulateur doit se prononcer.",
        ["Iliad acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "Before Iliad bought Scaleway, Orange hosted the data.",
        ["Iliad acquires Scaleway | asserted", "data hostedBy Orange | asserted"],
    ),
    # what is a fiction, still to be proven, or so only if something else is
    (
        "fr",
        "Le « rachat » d’Iliad par Orange était une rumeur.",
        ["Orange acquires Iliad | hypothetical"],
    ),
    ("ar", "شراء أورنج لفودافون مجرد شائعة.", ["أورنج acquires فودافون | hypothetical"]),
    (
        "fr",
        "Il reste à prouver que Google héberge les données.",
        ["données hostedBy Google | hypothetical"],
    ),
    (
        "en",
        "It has yet to be proven that Google hosts the data.",
        ["data hostedBy Google | hypothetical"],
    ),
    (
        "en",
        "If opponents are to be believed, Amazon hosts the platform.",
        ["platform hostedBy Amazon | hypothetical"],
    ),
    # what is mistaken for another thing is a judgement; that it is not may be a fact
    ("en", "The report confuses cost with value.", ["cost confusedWith value | evaluated"]),
    ("fr", "Le rapport confond coût et valeur.", ["coût confusedWith valeur | evaluated"]),
    (
        "en",
        "The report does not confuse cost with value.",
        ["- cost confusedWith value | asserted"],
    ),
    # who is against a thing says what is said "for" them; whom it is done for does not
    (
        "fr",
        "Pour ses détracteurs, Orange dépend de Huawei.",
        ["Orange dependsOn Huawei | reported by détracteurs"],
    ),
    ("fr", "Pour les salariés, Orange a créé un fonds.", ["Orange creates fonds | asserted"]),
    # what is not so, though its words say it: a counterfactual, a cleft, a mere suspicion
    (
        "fr",
        "Même si Google rachetait Orange, la France garderait ses câbles.",
        ["Google acquires Orange | hypothetical"],
    ),
    ("fr", "Même si Google contrôle le réseau, il se tait.", ["Google controls réseau | asserted"]),
    ("en", "Hardly any data is hosted by Google.", ["- data hostedBy Google | asserted"]),
    ("ar", "أورنج ليست الشركة التي تدير الكابل.", ["- أورنج operates الكابل | asserted"]),
    ("ar", "ليس من الواضح أن أورنج تملك الكابل.", ["أورنج possesses الكابل | hypothetical"]),
    (
        "ar",
        "اضطرت أورنج إلى التخلي عن شراء فودافون.",
        ["- أورنج acquires فودافون | asserted"],
    ),
    # a denial is a fact, whatever is denied; who denies a report does not relay it
    (
        "fr",
        "Le maire a démenti vouloir confier les données à Google.",
        [
            "- données hostedBy Google | intended by maire",
            "maire denies vouloir confier les données à Google | asserted",
        ],
    ),
    (
        "fr",
        "Le rapport, que conteste Orange, affirme que le réseau dépend de Huawei.",
        ["Orange denies rapport | asserted", "réseau dependsOn Huawei | reported by rapport"],
    ),
    # a sentence that "that" opens calls for what it says, where its verb is plain
    ("en", "That France fund the cable.", ["France funds cable | recommended"]),
    ("en", "That the cable be funded by France.", ["France funds cable | recommended"]),
    ("en", "That the state not sell Orange.", ["- state provides Orange | recommended"]),
    ("en", "That France funds the cable is clear.", ["France funds cable | asserted"]),
    ("en", "That law forbids exports.", ["law forbids exports | asserted"]),
    # a clause that opens its sentence is as the main verb behind it says
    (
        "fr",
        "Que l’État finance Orange serait une erreur.",
        ["État funds Orange | hypothetical"],
    ),
    ("fr", "Que la France dépende de Huawei est faux.", ["- France dependsOn Huawei | asserted"]),
    (
        "fr",
        "Que l’État possède Orange, c’est un fait.",
        ["État possesses Orange | asserted"],
    ),
    (
        "fr",
        "Que l’État finance Orange et possède Thales relève de la fable.",
        ["État funds Orange | hypothetical", "État possesses Thales | hypothetical"],
    ),
    (
        "fr",
        "Qu’Orange, qui possède Scaleway, finance Thales est faux.",
        ["- Orange funds Thales | asserted", "Orange possesses Scaleway | asserted"],
    ),
    (
        "fr",
        "Que l’État finance Orange inquiète les députés.",
        ["État funds Orange | asserted"],
    ),
    (
        "fr",
        "Que l’État finance Orange ou non, le câble ouvrira.",
        ["État funds Orange | hypothetical"],
    ),
    (
        "fr",
        "Le maire est net : que la France dépende de Huawei est faux.",
        ["- France dependsOn Huawei | asserted"],
    ),
    (
        "fr",
        "Que la France dépend de Huawei, la ministre l’admet.",
        ["France dependsOn Huawei | hypothetical by ministre"],
    ),
    (
        "fr",
        "Ce serait une faute que l’État finance Orange.",
        ["État funds Orange | hypothetical"],
    ),
    ("en", "That France owns Orange is false.", ["- France possesses Orange | asserted"]),
    ("en", "That the state funds Orange is a myth.", ["state funds Orange | hypothetical"]),
    ("en", "That France owns Orange has surprised Dublin.", ["France possesses Orange | asserted"]),
    ("en", "That France would buy Orange is fiction.", ["France acquires Orange | hypothetical"]),
    (
        "en",
        "That France owns Orange, the minister denies.",
        ["- France possesses Orange | reported by minister"],
    ),
    ("en", "Whether the state funds Orange is unclear.", ["state funds Orange | hypothetical"]),
    # an infinitive under a verb that says nothing of it is left open; "feint de" denies it
    (
        "fr",
        "Orange a peur de vendre le câble à Thales.",
        ["Orange provides câble | hypothetical", "Thales acquires câble | hypothetical"],
    ),
    (
        "fr",
        "Orange feint de vendre le câble à Thales.",
        ["- Orange provides câble | asserted", "- Thales acquires câble | asserted"],
    ),
    (
        "fr",
        "Orange a oublié de vendre le câble à Thales.",
        ["- Orange provides câble | asserted", "- Thales acquires câble | asserted"],
    ),
    ("fr", "Orange a du mal à vendre le câble à Thales.", ["Thales acquires câble | hypothetical"]),
    (
        "fr",
        "Orange passe pour avoir vendu le câble à Thales.",
        ["Orange provides câble | hypothetical", "Thales acquires câble | hypothetical"],
    ),
    (
        "fr",
        "Loin de vendre le câble à Thales, Orange recrute.",
        ["- Orange provides câble | asserted", "- Thales acquires câble | asserted"],
    ),
    (
        "fr",
        "Depuis qu’Orange a vendu le câble à Thales, rien ne va.",
        ["Orange provides câble | asserted", "Thales acquires câble | asserted"],
    ),
    ("en", "Orange is afraid to sell the cable.", ["Orange provides cable | hypothetical"]),
    ("en", "Orange pretended to sell the cable.", ["- Orange provides cable | asserted"]),
    ("ar", "تحلم شركة أورنج ببيع الخوادم لشركة تاليس.", ["تاليس acquires الخوادم | hypothetical"]),
    (
        "ar",
        "تملك كل من شركة زين وشركة أورنج خوادم.",
        ["أورنج possesses خوادم | asserted", "شركة زين possesses خوادم | asserted"],
    ),
    ("en", "Orange and not Thales bought Nexa.", ["Orange acquires Nexa | asserted"]),
    (
        "en",
        "It is Orange and not Thales that bought Nexa.",
        ["- Thales acquires Nexa | asserted", "Orange acquires Nexa | asserted"],
    ),
    ("en", "Orange is in a building owned by Thales.", ["Thales possesses building | asserted"]),
    (
        "fr",
        "Le site est dans un centre détenu par Thales.",
        ["Thales possesses centre détenu par Thales | asserted"],
    ),
    (
        "en",
        "That Orange bought Nexa is far from false.",
        ["Orange acquires Nexa | hypothetical"],
    ),
    # "not only" denies nobody; a wish is no fact; who is not the only one does it
    ("en", "Orange, not just Thales, runs the cable.", ["Orange operates cable | asserted"]),
    (
        "fr",
        "Ce n’est pas seulement Orange mais Thales qui a acheté Atos.",
        ["Thales acquires Atos | asserted"],
    ),
    (
        "fr",
        "Orange aimerait voir la société rachetée par Atos.",
        ["Atos acquires société rachetée par Atos | intended"],
    ),
    # one of two does it, or all but one
    (
        "fr",
        "Orange ou Thales exploite le câble.",
        ["Orange operates câble | hypothetical", "Thales operates câble | hypothetical"],
    ),
    (
        "en",
        "Either Orange or Thales runs the cable.",
        ["Orange operates cable | hypothetical", "Thales operates cable | hypothetical"],
    ),
    (
        "ar",
        "تشغل أورنج أو تاليس الكابل.",
        ["أورنج operates الكابل | hypothetical", "تاليس operates الكابل | hypothetical"],
    ),
    ("fr", "Orange, mais pas Thales, exploite le câble.", ["Orange operates câble | asserted"]),
    (
        "en",
        "All firms but Orange fund the cable.",
        ["firms funds cable | asserted", "- Orange funds cable | asserted"],
    ),
    ("en", "Orange funds Thales, and vice versa.", ["Orange funds Thales | asserted"]),
    (
        "en",
        "The state funds Orange, Thales and Iliad.",
        [
            "state funds Iliad | asserted",
            "state funds Orange | asserted",
            "state funds Thales | asserted",
        ],
    ),
    # "على أن" opens what somebody says, or what is to be
    (
        "ar",
        "شدد الوزير على أن أورنج تملك فودافون.",
        ["أورنج possesses فودافون | reported by الوزير"],
    ),
    ("ar", "ينص العقد على أن تستضيف أورنج البيانات.", ["البيانات hostedBy أورنج | needed"]),
    # nobody is denied to do what nobody says that they do; who defends themselves denies it
    (
        "fr",
        "Thales n’est pas accusé de financer Atos.",
        ["Thales funds Atos | hypothetical"],
    ),
    (
        "fr",
        "Thales se défend d’avoir financé Atos.",
        [
            "Thales denies avoir financé Atos | asserted",
            "- Thales funds Atos | reported by Thales",
        ],
    ),
    # where "on" speaks; who is spoken of by "dit-il"
    (
        "fr",
        "« Atos dépend de Microsoft », confirme-t-on chez Thales.",
        ["Atos dependsOn Microsoft | reported by Thales"],
    ),
    (
        "fr",
        "Chez Thales, on affirme ne pas dépendre de Microsoft.",
        ["- Thales dependsOn Microsoft | reported by Thales"],
    ),
    ("fr", "« Atos dépend de Microsoft », dit-on.", []),
    (
        "fr",
        "« Atos dépend de Microsoft », fait valoir Thales.",
        ["Atos dependsOn Microsoft | reported by Thales"],
    ),
    (
        "fr",
        "Selon le rapport, Atos dépend de Microsoft. Il relève que Thales dépend de Google.",
        [
            "Atos dependsOn Microsoft | reported by rapport",
            "Thales dependsOn Google | reported by rapport",
        ],
    ),
    (
        "fr",
        "Selon le rapport, Atos dépend de Microsoft. Il dépend aussi de Google.",
        ["Atos dependsOn Microsoft | reported by rapport", "Atos dependsOn Google | asserted"],
    ),
    # a cleft sets one against another
    (
        "fr",
        "C’est Thales, et non Orange, qui gère le portail.",
        ["Thales operates portail | asserted", "- Orange operates portail | asserted"],
    ),
    (
        "fr",
        "Ce n’est pas Thales mais Orange qui gère le portail.",
        ["Orange operates portail | asserted", "- Thales operates portail | asserted"],
    ),
    ("fr", "Ce n’est pas une menace, mais une promesse qui engage Thales.", []),
    # what describes a known thing is not planned with it
    (
        "fr",
        "Le ministère veut utiliser le logiciel développé par Thales.",
        [
            "ministère uses logiciel développé par Thales | intended",
            "Thales develops logiciel développé par Thales | asserted",
        ],
    ),
    (
        "fr",
        "L’association dénonce le contrat conclu entre Orange et Thales.",
        [
            "contrat conclu entre Orange et Thales hasParty Orange | asserted",
            "contrat conclu entre Orange et Thales hasParty Thales | asserted",
        ],
    ),
    # no less than so many is so many; what is put in has no place of what is behind it
    (
        "fr",
        "Le site ne compte pas moins de 400 serveurs.",
        ["site hasCapacity 400 serveurs | asserted"],
    ),
    (
        "fr",
        "Thales exploite, avec Orange, un centre à Lyon.",
        [
            "Orange operates centre | asserted",
            "Thales operates centre | asserted",
            "centre locatedIn Lyon | asserted",
        ],
    ),
    # behind a quotation a semicolon opens what the article says
    (
        "fr",
        "« L’État paie », dit Thales ; Orange dépend de Microsoft.",
        ["Orange dependsOn Microsoft | asserted"],
    ),
    (
        "fr",
        "« Orange dépend de Microsoft », confie un proche de la ministre.",
        ["Orange dependsOn Microsoft | reported by proche de la ministre"],
    ),
    ("fr", "« Orange dépend de Microsoft », annonce une affiche.", []),
    # of two named, one does a thing to one; several may do both
    (
        "fr",
        "Le câble est géré par Orange ou Thales.",
        ["Orange operates câble | hypothetical", "Thales operates câble | hypothetical"],
    ),
    (
        "fr",
        "La mairie utilise Azure, AWS ou Google Cloud.",
        [
            "mairie uses Amazon Web Services | hypothetical",
            "mairie uses Google Cloud | hypothetical",
            "mairie uses Microsoft Azure | hypothetical",
        ],
    ),
    (
        "fr",
        "Les mairies utilisent Azure ou AWS.",
        ["mairies uses Amazon Web Services | asserted", "mairies uses Microsoft Azure | asserted"],
    ),
    # what stands between several keeps them apart or joins them
    ("fr", "Seul Thales utilise Azure.", ["Thales uses Microsoft Azure | asserted"]),
    (
        "fr",
        "Ni Orange, ni Thales, n’utilisent Azure.",
        ["- Orange uses Microsoft Azure | asserted", "- Thales uses Microsoft Azure | asserted"],
    ),
    (
        "fr",
        "Orange n’a ni racheté ni financé Lumo.",
        ["- Orange acquires Lumo | asserted", "- Orange funds Lumo | asserted"],
    ),
    ("fr", "Orange n’a, ni hier ni demain, racheté Lumo.", ["- Orange acquires Lumo | asserted"]),
    (
        "fr",
        "Orange possède, mais n’exploite pas, le câble Medusa.",
        ["- Orange operates câble Medusa | asserted", "Orange possesses câble Medusa | asserted"],
    ),
    (
        "fr",
        "Aussi bien Orange que Thales utilisent Azure.",
        ["Orange uses Microsoft Azure | asserted", "Thales uses Microsoft Azure | asserted"],
    ),
    (
        "fr",
        "Le câble est géré tant par Orange que par Thales.",
        ["Orange operates câble | asserted", "Thales operates câble | asserted"],
    ),
    ("fr", "Orange utilise moins Azure que AWS.", ["Orange uses Microsoft Azure | asserted"]),
    (
        "fr",
        "Tous les groupes sauf Orange utilisent Azure.",
        ["groupes uses Microsoft Azure | asserted"],
    ),
    # what is only added of a thing is not denied with the rest
    (
        "fr",
        "La ministre affirme que Thales a racheté Nexa, qui possède Lumo. C’est faux.",
        [
            "- Thales acquires Nexa | asserted",
            "Nexa possesses Lumo | reported by ministre",
            "Thales acquires Nexa | reported by ministre",
        ],
    ),
    (
        "fr",
        "La rumeur selon laquelle Thales a racheté Nexa, qui possède Lumo, est fausse.",
        [
            "- Thales acquires Nexa | asserted",
            "Nexa possesses Lumo | asserted",
            "rumeur evaluatedAs est fausse | evaluated",
        ],
    ),
    # a former owner owns it no more
    ("fr", "Orange, ancien propriétaire de Lumo, recrute.", ["- Orange possesses Lumo | asserted"]),
    ("fr", "Orange est l’ancien propriétaire de Lumo.", ["- Orange possesses Lumo | asserted"]),
    (
        "fr",
        "L’ancien hébergeur du portail, OVHcloud, recrute.",
        ["- portail hostedBy OVHcloud | asserted"],
    ),
    ("fr", "Orange, futur propriétaire de Lumo, recrute.", ["Orange possesses Lumo | predicted"]),
    ("en", "The former owner of Lumo, Orange, is hiring.", ["- Orange possesses Lumo | asserted"]),
    ("en", "Thales, a former client of Orange, is hiring.", ["- Thales uses Orange | asserted"]),
    # who does what something is done for
    ("fr", "Pour financer Lumo, Orange recrute.", ["Orange funds Lumo | intended"]),
    (
        "fr",
        "Pour héberger le portail, la mairie a choisi OVHcloud.",
        ["mairie uses OVHcloud | asserted", "portail hostedBy OVHcloud | intended"],
    ),
    (
        "fr",
        "La mairie fait appel à OVHcloud pour héberger le portail.",
        ["mairie uses OVHcloud | asserted", "portail hostedBy OVHcloud | intended"],
    ),
    ("fr", "Comme Orange possède Lumo, la France recrute.", ["Orange possesses Lumo | asserted"]),
    ("fr", "La France recrute car Orange possède Lumo.", ["Orange possesses Lumo | asserted"]),
]


@pytest.mark.parametrize(("language", "text", "says"), CASES, ids=[case[1] for case in CASES])
def test_a_thing_is_put_as_the_sentence_puts_it(language: str, text: str, says: list[str]):
    """Polarity, modality and who says so, by every way of saying that a thing is not so."""
    found = read(text, language)

    assert sorted(says) == all_told(found)
