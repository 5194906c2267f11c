"""What a careless reader of Arabic would take for a fact, and what is one however near it comes."""

import pytest

from tests.reading import all_told, read

CASES = [
    # what hangs on leave, is looked into or has fallen through is not done
    (
        "يبقى تخزين بيانات البنك في جنيف رهنا بموافقة البرلمان.",
        ["بيانات البنك hostedIn جنيف | hypothetical", "جنيف dependsOn موافقة البرلمان | asserted"],
    ),
    (
        "يظل بيع المركز إلى أورنج مرهونا بتصويت البرلمان.",
        [
            "أورنج acquires المركز | hypothetical",
            "بيع المركز إلى أورنج dependsOn تصويت البرلمان | asserted",
        ],
    ),
    (
        "لا يزال استثمار أورنج في «نجمة» معلقا على ضوء أخضر من الوزارة.",
        ["أورنج investsIn نجمة | hypothetical"],
    ),
    (
        "قالت الوزارة إن استحواذ أورنج على «نجمة» لا يزال قيد الدراسة.",
        ["أورنج acquires نجمة | hypothetical by الوزارة"],
    ),
    ("استثمار أورنج في «نجمة» بانتظار موافقة المنظم.", ["أورنج investsIn نجمة | hypothetical"]),
    ("بات شراء تاليس لشركة «نجمة» محل نزاع.", ["تاليس acquires نجمة | hypothetical"]),
    (
        "تخزين بيانات البنك في جنيف موقوف بقرار من المحكمة.",
        ["بيانات البنك hostedIn جنيف | hypothetical"],
    ),
    ("سقطت صفقة شراء أورنج لشركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    ("تأجل شراء أورنج لشركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    ("طويت صفحة استحواذ أورنج على «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    (
        "يتوقف شراء أورنج لشركة «نجمة» على رأي المحكمة.",
        ["أورنج acquires نجمة | hypothetical", "شراء أورنج dependsOn رأي المحكمة | asserted"],
    ),
    (
        "ينتظر استثمار أورنج في «نجمة» ضوءا أخضر من البرلمان.",
        ["أورنج investsIn نجمة | hypothetical"],
    ),
    # what is said of a deed that was done leaves it so
    ("كان استحواذ أورنج على «نجمة» مفاجئا.", ["أورنج acquires نجمة | asserted"]),
    (
        "لا يزال تخزين بيانات البنك في جنيف مستمرا رغم الانتقادات.",
        ["بيانات البنك hostedIn جنيف | asserted"],
    ),
    ("أصبح بيع المركز إلى أورنج نهائيا.", ["أورنج acquires المركز | asserted"]),
    ("استحواذ أورنج على «نجمة» تم بعد موافقة المنظم.", ["أورنج acquires نجمة | asserted"]),
    (
        "أثار استحواذ أورنج على «نجمة» جدلا، والوزارة بانتظار تقرير.",
        [
            "أورنج acquires نجمة | asserted",
            "استحواذ أورنج على «نجمة» raises جدل | asserted",
        ],
    ),
    ("يظل استثمار أورنج في «نجمة» الأكبر في تاريخها.", ["أورنج investsIn نجمة | asserted"]),
    (
        "ارتفعت الأسهم بعد استحواذ أورنج على «نجمة» المعلقة أسهمها.",
        ["أورنج acquires نجمة | asserted"],
    ),
    # a condition before or behind what is to be done; what was done was done
    (
        "متى نالت الرخصة، تشغل تاليس محطة أرضية في طنجة.",
        ["تاليس operates محطة أرضية | hypothetical", "محطة أرضية locatedIn طنجة | hypothetical"],
    ),
    (
        "حالما توقع الوزارة العقد، تستضيف أورنج ملفات المرضى.",
        ["العقد hasParty الوزارة | hypothetical", "ملفات المرضى hostedBy أورنج | hypothetical"],
    ),
    (
        "تستضيف أورنج ملفات المرضى شرط أن توافق الوزارة.",
        ["ملفات المرضى hostedBy أورنج | hypothetical"],
    ),
    (
        "تستضيف أورنج ملفات المرضى، ما لم تعترض الوزارة.",
        ["ملفات المرضى hostedBy أورنج | hypothetical"],
    ),
    (
        "استضافت أورنج ملفات المرضى شرط أن تبقى في البلاد.",
        ["أورنج hostedIn البلاد | hypothetical", "ملفات المرضى hostedBy أورنج | asserted"],
    ),
    (
        "منحت الوزارة أورنج الرخصة ما لم يخالف القانون.",
        ["أورنج possesses الرخصة | asserted", "الوزارة provides الرخصة | asserted"],
    ),
    (
        "منذ وقعت الوزارة العقد، تستضيف أورنج ملفات المرضى.",
        ["ملفات المرضى hostedBy أورنج | asserted"],
    ),
    (
        "تستضيف أورنج ملفات المرضى وتشترط موافقة الوزارة.",
        ["ملفات المرضى hostedBy أورنج | asserted"],
    ),
    # talk of a thing is no thing
    (
        "في المقاهي كلام كثير، مجهول المصدر، عن أن أورنج تملك «نجمة».",
        ["أورنج possesses نجمة | hypothetical"],
    ),
    ("ثمة حديث عن أن أورنج تستضيف ملفات الوزارة.", ["ملفات الوزارة hostedBy أورنج | hypothetical"]),
    ("يدور لغط حول أن تاليس تمول المختبر.", ["تاليس funds المختبر | hypothetical"]),
    ("جرى الحديث عن شراء أورنج لشركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    ("تحدث الوزير عن أن أورنج تملك «نجمة».", ["أورنج possesses نجمة | reported by الوزير"]),
    ("كتب الصحفي مقالا عن أورنج التي تملك «نجمة».", ["أورنج possesses نجمة | asserted"]),
    ("قدمت الوزارة أدلة على أن أورنج تملك «نجمة».", ["أورنج possesses نجمة | reported by الوزارة"]),
    # wishes and aims
    (
        "ليت المساعد الصوتي «ميرا» يفهم الأمازيغية.",
        ["ميرا coversLanguage الأمازيغية | hypothetical"],
    ),
    (
        "يا ليت أورنج تبني مركز بيانات في طنجة.",
        ["أورنج creates مركز بيانات | hypothetical", "مركز بيانات locatedIn طنجة | hypothetical"],
    ),
    ("ليتها تستضيف ملفات الوزارة في المغرب.", ["ملفات الوزارة hostedIn المغرب | hypothetical"]),
    ("هدفنا أن تستضيف أورنج ملفات الوزارة.", ["ملفات الوزارة hostedBy أورنج | intended"]),
    (
        "تهدف الوزارة إلى أن تستضيف أورنج ملفات المرضى.",
        ["ملفات المرضى hostedBy أورنج | intended by الوزارة"],
    ),
    ("حلم الوزير: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | hypothetical"]),
    ("تحقق حلم الوزير: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | asserted"]),
    ("انتهى الكابوس: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | asserted"]),
    ("حلم تحقق: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | asserted"]),
    ("تحقق الحلم: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | asserted"]),
    ("كابوس للمنافسين: أورنج تملك مركز البيانات.", ["أورنج possesses مركز البيانات | asserted"]),
    ("هدفنا واضح: تستضيف أورنج ملفات الوزارة.", ["ملفات الوزارة hostedBy أورنج | asserted"]),
    # what is told in a tale, a scenario or a mock-up
    (
        "تدور أحداث رواية «الليل» عام 2071: تسيطر تاليس على شبكة الكهرباء.",
        ["تاليس controls شبكة الكهرباء | hypothetical"],
    ),
    ("ملخص الفيلم: تشتري أورنج شركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    (
        "كتب الطالب ملصقا خياليا جاء فيه: أطلقت أورنج الهاتف «برق».",
        ["أورنج launches برق | hypothetical"],
    ),
    (
        "في رواية «الليل»، تملك أورنج مركز البيانات.",
        ["أورنج possesses مركز البيانات | hypothetical"],
    ),
    (
        "في مسلسل «الميناء» تشغل أورنج كاميرات المراقبة.",
        ["أورنج operates كاميرات المراقبة | hypothetical"],
    ),
    ("وفق السيناريو الأول، تشتري أورنج شركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    (
        "في المحاكاة التي أجراها الجيش، تسيطر تاليس على شبكة الكهرباء.",
        ["تاليس controls شبكة الكهرباء | hypothetical"],
    ),
    ("كذبة أبريل: أورنج اشترت شركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    ("في عالم مواز، تملك أورنج شركة «نجمة».", ["أورنج possesses نجمة | hypothetical"]),
    (
        "في فيلم وثائقي عرض أمس، تملك أورنج مركز البيانات.",
        ["أورنج possesses مركز البيانات | asserted"],
    ),
    ("قال مؤلف الرواية: اشترت أورنج شركة «نجمة».", ["أورنج acquires نجمة | asserted"]),
    ("في العام الماضي، اشترت أورنج شركة «نجمة».", ["أورنج acquires نجمة | asserted"]),
    ("قصة نجاح: أسست أورنج شركة «نجمة».", ["أورنج creates نجمة | asserted"]),
    (
        "في المركز الذي افتتح أمس، تستضيف أورنج ملفات الوزارة.",
        ["ملفات الوزارة hostedBy أورنج | asserted"],
    ),
    ("رواية الوزارة: اشترت أورنج شركة «نجمة».", ["أورنج acquires نجمة | reported by الوزارة"]),
    # a world that is called for, a tale that plays somewhere, and what is taken back as a jest
    (
        "لنتخيل مدينة بلا شبكة. تسيطر أورنج على شبكة الكهرباء.",
        ["أورنج controls شبكة الكهرباء | hypothetical"],
    ),
    (
        "فلنتخيل مدينة بلا شبكة. تسيطر أورنج على شبكة الكهرباء.",
        ["أورنج controls شبكة الكهرباء | hypothetical"],
    ),
    ("تخيلوا المشهد. أورنج اشترت شركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    (
        "تدور أحداث الرواية في طنجة عام 2050. تملك أورنج كل مراكز البيانات.",
        ["أورنج possesses مراكز البيانات | hypothetical"],
    ),
    (
        "أورنج اشترت شركة «نجمة»: هذه الكذبة انتشرت على مواقع التواصل.",
        ["أورنج acquires نجمة | hypothetical"],
    ),
    ("اشترت أورنج شركة «نجمة»، إنها مزحة.", ["أورنج acquires نجمة | hypothetical"]),
    ("أورنج اشترت شركة «نجمة»: الشائعة تأكدت.", ["أورنج acquires نجمة | asserted"]),
    ("صدرت الرواية في طنجة. تملك أورنج دار النشر.", ["أورنج possesses دار النشر | asserted"]),
    ("جرت أحداث المباراة في ملعب تملكه أورنج.", ["أورنج possesses ملعب | asserted"]),
    ("تصور أورنج كاميرات تملكها تاليس.", ["تاليس possesses كاميرات | asserted"]),
    # which of two it is is not said
    (
        "تستضيف أورنج أو تاليس ملفات المرضى.",
        [
            "ملفات المرضى hostedBy أورنج | hypothetical",
            "ملفات المرضى hostedBy تاليس | hypothetical",
        ],
    ),
    (
        "ملفات المرضى مستضافة في فرنسا أو في إسبانيا.",
        [
            "ملفات المرضى hostedIn إسبانيا | hypothetical",
            "ملفات المرضى hostedIn فرنسا | hypothetical",
        ],
    ),
    ("إما أورنج وإما تاليس تستضيف ملفات المرضى.", ["ملفات المرضى hostedBy تاليس | hypothetical"]),
    (
        "تقع الخوادم في فرنسا أو إسبانيا.",
        ["الخوادم locatedIn إسبانيا | hypothetical", "الخوادم locatedIn فرنسا | hypothetical"],
    ),
    (
        "يقع مقر شركة «نجمة» في طنجة أو الرباط.",
        [
            "مقر شركة «نجمة» locatedIn الرباط | hypothetical",
            "مقر شركة «نجمة» locatedIn طنجة | hypothetical",
            "نجمة locatedIn الرباط | hypothetical",
            "نجمة locatedIn طنجة | hypothetical",
        ],
    ),
    ("تملك أورنج شركة «نجمة»، أو ربما تاليس.", ["أورنج possesses نجمة | hypothetical"]),
    (
        "تستخدم البلدية نموذج «ميرا» أو نموذج «لاما».",
        ["البلدية uses لاما | hypothetical", "البلدية uses ميرا | hypothetical"],
    ),
    (
        "طورت أورنج أو تاليس نموذج «ميرا».",
        ["أورنج develops ميرا | hypothetical", "تاليس develops ميرا | hypothetical"],
    ),
    (
        "تستضيف أورنج وتاليس ملفات المرضى.",
        ["ملفات المرضى hostedBy أورنج | asserted", "ملفات المرضى hostedBy تاليس | asserted"],
    ),
    (
        "تملك أورنج مراكز في فرنسا أو إسبانيا.",
        [
            "أورنج possesses مراكز | asserted",
            "مراكز locatedIn إسبانيا | asserted",
            "مراكز locatedIn فرنسا | asserted",
        ],
    ),
    (
        "تقع الخوادم في فرنسا وإسبانيا.",
        ["الخوادم locatedIn إسبانيا | asserted", "الخوادم locatedIn فرنسا | asserted"],
    ),
    (
        "تملك أورنج شركة «نجمة»، أو كما يسميها أهل المدينة «القمر».",
        ["أورنج possesses نجمة | asserted"],
    ),
    (
        "طورت أورنج نموذجا يفهم العربية أو الفرنسية.",
        [
            "أورنج develops نموذج | asserted",
            "نموذج coversLanguage اللغة العربية | asserted",
            "نموذج coversLanguage اللغة الفرنسية | asserted",
        ],
    ),
    # who is whose rival is another, and who stands instead of another does it
    ("أطلق منافس أورنج خدمة الألياف.", ["منافس أورنج launches خدمة الألياف | asserted"]),
    ("اشترى مورد أورنج مركز البيانات.", ["مورد أورنج acquires مركز البيانات | asserted"]),
    ("طور شريك أورنج نموذج «ميرا».", ["شريك أورنج develops ميرا | asserted"]),
    ("أطلق منافس «نجمة» خدمة الألياف.", ["منافس «نجمة» launches خدمة الألياف | asserted"]),
    ("أورنج لا تاليس هي التي طورت نموذج «ميرا».", ["أورنج develops ميرا | asserted"]),
    (
        "ليست أورنج بل تاليس هي التي طورت نموذج «ميرا».",
        ["- أورنج develops ميرا | asserted", "تاليس develops ميرا | asserted"],
    ),
    ("أطلقت شركة أورنج خدمة الألياف.", ["أورنج launches خدمة الألياف | asserted"]),
    ("أطلق المنافس «نجمة» خدمة الألياف.", ["نجمة launches خدمة الألياف | asserted"]),
    ("أطلقت منافستها «نجمة» خدمة الألياف.", ["نجمة launches خدمة الألياف | asserted"]),
    (
        "لا تاليس ولا أورنج طورت نموذج «ميرا».",
        ["- أورنج develops ميرا | asserted", "- تاليس develops ميرا | asserted"],
    ),
    (
        "المركز لا أورنج ولا تاليس تديره.",
        ["- أورنج operates المركز | asserted", "- تاليس operates المركز | asserted"],
    ),
    ("ليست أورنج هي التي طورت نموذج «ميرا».", ["- أورنج develops ميرا | asserted"]),
    # what a paper takes back
    (
        "تصويب: كتبنا أمس أن أورنج تملك مركز البيانات، والصواب أن تاليس تملكه.",
        ["- أورنج possesses مركز البيانات | asserted", "تاليس possesses مركز البيانات | asserted"],
    ),
    ("استدراك: ذكرت الصحيفة أن أورنج اشترت شركة «نجمة».", ["- أورنج acquires نجمة | asserted"]),
    (
        "نشرنا أمس أن أورنج تملك المركز، والصحيح أن تاليس تملكه.",
        ["- أورنج possesses المركز | asserted", "تاليس possesses المركز | asserted"],
    ),
    ("ذكرنا أمس أن أورنج تملك المركز.", ["أورنج possesses المركز | asserted"]),
    (
        "قال الوزير إن أورنج تملك المركز، والصحيح أن تاليس تملكه.",
        ["أورنج possesses المركز | reported by الوزير", "تاليس possesses المركز | asserted"],
    ),
    ("تصحيح: أورنج تملك المركز.", ["أورنج possesses المركز | asserted"]),
    # what somebody may be chosen for, is called to or aims at
    ("طنجة مرشحة لأن تستضاف فيها منصة «عون».", ["عون hostedIn طنجة | hypothetical"]),
    ("تسعى أورنج لأن تملك مركز البيانات.", ["أورنج possesses مركز البيانات | hypothetical"]),
    ("أورنج مدعوة إلى استضافة الملفات في المغرب.", ["الملفات hostedIn المغرب | hypothetical"]),
    ("لا تشغل أورنج المركز إلا بإذن الوزارة.", ["أورنج operates المركز | hypothetical"]),
    (
        "تبلغ القدرة المستهدفة للمركز 40 ميغاواط.",
        ["القدرة المستهدفة للمركز hasCapacity 40 ميغاواط | intended"],
    ),
    ("قدرة المركز المأمولة 40 ميغاواط.", ["المركز المأمولة hasCapacity 40 ميغاواط | intended"]),
    ("بقيت أورنج لأنها تملك المركز.", ["أورنج possesses المركز | asserted"]),
    ("بقيت أورنج في طنجة لأن الوزارة تملك المركز.", ["الوزارة possesses المركز | asserted"]),
    ("تبلغ القدرة الحالية للمركز 40 ميغاواط.", ["المركز hasCapacity 40 ميغاواط | asserted"]),
    # fancies, news that nobody vouches for
    ("يتخيل الكاتب أن أورنج اشترت شركة «نجمة».", ["أورنج acquires نجمة | hypothetical by الكاتب"]),
    ("تناقلت صفحات مجهولة خبر شراء أورنج لشركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    ("لم يكن شراء أورنج لشركة «نجمة» سوى خدعة.", ["أورنج acquires نجمة | hypothetical"]),
    ("شراء أورنج لشركة «نجمة» خبر كاذب.", ["أورنج acquires نجمة | hypothetical"]),
    # what is over, by what the sentence says itself; what was is told as it was
    (
        "كانت أورنج تملك المركز ثم باعته.",
        ["- أورنج possesses المركز | asserted", "أورنج provides المركز | asserted"],
    ),
    ("كانت أورنج تستضيف الملفات قبل أن تغلق مركزها.", ["- الملفات hostedBy أورنج | asserted"]),
    (
        "كانت أورنج توفر الإنترنت للقرية بموجب عقد انقضى في يونيو.",
        ["- أورنج provides الإنترنت للقرية | asserted", "عقد hasParty أورنج | asserted"],
    ),
    # what she ends is another thing, or a part of her own in what was so
    (
        "كانت أورنج تدير مركز البيانات ثم أغلقت متجرها.",
        ["أورنج operates مركز البيانات | asserted"],
    ),
    (
        "كانت أورنج تستخدم نموذج فالكون ثم استبدلت مديرها.",
        ["أورنج uses فالكون | asserted"],
    ),
    (
        "كانت أورنج تدير الشبكة ثم خسرت رئيسها.",
        ["أورنج operates الشبكة | asserted"],
    ),
    (
        "كانت أورنج تدير مركز البيانات ثم أغلقته.",
        ["- أورنج operates مركز البيانات | asserted"],
    ),
    (
        "كانت أورنج تدير مركز البيانات ثم أغلقت مركزها.",
        ["- أورنج operates مركز البيانات | asserted"],
    ),
    (
        "كانت أورنج تدير الشبكة ثم فقدت رخصتها.",
        ["- أورنج operates الشبكة | asserted"],
    ),
    ("أغلقت أورنج مركز البيانات الذي كانت تديره.", ["- أورنج operates مركز البيانات | asserted"]),
    ("أنهت الوزارة اعتمادها على أورنج.", ["- الوزارة dependsOn أورنج | asserted"]),
    ("انتهى استخدام الوزارة لنموذج «ميرا».", ["- الوزارة uses ميرا | asserted"]),
    ("زالت سيطرة أورنج على شركة «نجمة».", ["- أورنج controls نجمة | asserted"]),
    ("كانت أورنج تملك المركز.", ["أورنج possesses المركز | asserted"]),
    ("كانت أورنج تملك المركز ثم وسعته.", ["أورنج possesses المركز | asserted"]),
    (
        "كانت أورنج تملك المركز وباعت الكهرباء.",
        ["أورنج possesses المركز | asserted", "أورنج provides الكهرباء | asserted"],
    ),
    (
        "كانت أورنج تستضيف الملفات حين باعت تاليس مركزها.",
        ["الملفات hostedBy أورنج | asserted", "تاليس provides مركزها | asserted"],
    ),
    ("أنهت أورنج بناء مركز البيانات.", ["أورنج creates مركز البيانات | asserted"]),
    (
        "كانت أورنج توفر الإنترنت بموجب عقد وقعته الوزارة.",
        [
            "أورنج provides الإنترنت | asserted",
            "عقد hasParty أورنج | asserted",
            "عقد hasParty الوزارة | asserted",
        ],
    ),
    # what a forgery or a jest says
    (
        "انتشرت وثيقة مزورة تقول إن أورنج اشترت شركة «نجمة».",
        ["أورنج acquires نجمة | hypothetical by وثيقة مزورة"],
    ),
    ("منشور مزيف: أورنج اشترت شركة «نجمة».", ["أورنج acquires نجمة | hypothetical"]),
    (
        "نص المسألة: كلف مركز البيانات 12 مليون دولار.",
        ["مركز البيانات hasCost 12 مليون دولار | hypothetical"],
    ),
    (
        "كشفت وثيقة رسمية أن أورنج اشترت شركة «نجمة».",
        ["أورنج acquires نجمة | reported by وثيقة رسمية"],
    ),
    (
        "قال الكاتب الساخر إن أورنج اشترت شركة «نجمة».",
        ["أورنج acquires نجمة | reported by الكاتب الساخر"],
    ),
    # with whom another deed was
    ("بنت تاليس، بعد خلاف مع أورنج، مركز البيانات.", ["تاليس creates مركز البيانات | asserted"]),
    ("بنى المقاول الذي عمل مع أورنج مركز البيانات.", ["المقاول creates مركز البيانات | asserted"]),
    (
        "طورت أورنج مع تاليس نموذجا لغويا.",
        ["أورنج develops نموذج لغوي | asserted", "تاليس coBuilds نموذج لغوي | asserted"],
    ),
    (
        "بنت أورنج المركز بعد عامين مع تاليس.",
        ["أورنج creates المركز | asserted", "تاليس coBuilds المركز | asserted"],
    ),
    # adverbs of doubt between commas, and on whose leave it hangs
    ("تستضيف أورنج، على ما يبدو، ملفات الوزارة.", ["ملفات الوزارة hostedBy أورنج | hypothetical"]),
    ("تملك أورنج، نظريا، مركز البيانات.", ["أورنج possesses مركز البيانات | hypothetical"]),
    (
        "تدير أورنج المركز رهنا بموافقة الوزارة.",
        ["أورنج operates المركز | hypothetical", "المركز dependsOn موافقة الوزارة | asserted"],
    ),
    ("تستضيف أورنج، اليوم، ملفات الوزارة.", ["ملفات الوزارة hostedBy أورنج | asserted"]),
    (
        "تستضيف أورنج ملفات الوزارة، ويملك الوزير، على الأرجح، شركة «نجمة».",
        ["الوزير possesses نجمة | hypothetical", "ملفات الوزارة hostedBy أورنج | asserted"],
    ),
    ("تدير أورنج المركز بموافقة الوزارة.", ["أورنج operates المركز | asserted"]),
]


@pytest.mark.parametrize(("text", "says"), CASES, ids=[case[0] for case in CASES])
def test_what_is_left_open_is_no_fact(text: str, says: list[str]) -> None:
    """A sentence says this of its things, and no more."""
    found = read(text, "ar")

    assert sorted(says) == all_told(found)
