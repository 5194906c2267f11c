"""Arabic: who does what, how it is put and who says so, in either order of verb and subject."""

from pathlib import Path

import pytest

from kg.extract.arabic.conjugation import conjugation
from kg.extract.arabic.words import words_of
from kg.extract.conjugation import Mood
from kg.extract.inflection import spelled
from kg.extract.lexicon import Tag
from kg.pipeline import load_knowledge
from tests.reading import all_told, read, read_article

LEXICON = load_knowledge().lexicons["ar"]
WORDS = words_of(LEXICON)

# --- words

PARTS = [
    ("والمغرب", ["و", "المغرب"]),
    ("بالشراكة", ["ب", "الشراكه"]),
    ("للشركة", ["ل", "الشركه"]),
    ("للغة", ["ل", "اللغه"]),
    ("وللوزارة", ["و", "ل", "الوزاره"]),
    ("وزارة", ["وزاره"]),
    ("بنك", ["بنك"]),
    ("كليات", ["كليات"]),
    ("شركتها", ["شركه"]),
    ("بياناتهم", ["بيانات"]),
    ("شركائه", ["شركاء"]),
    ("له", ["ل", "ه"]),
    ("بأنها", ["بان", "ها"]),
    ("مشروعين", ["مشروع"]),
    ("اتفاقيتان", ["اتفاقيه"]),
    ("عقدا", ["عقدا"]),
]


@pytest.mark.parametrize(("word", "parts"), PARTS, ids=[word for word, _ in PARTS])
def test_a_word_comes_apart_from_what_is_joined_to_it(word: str, parts: list[str]):
    """What is joined before a word is a word of its own; a noun is in its dictionary form."""
    found = WORDS.parts(spelled(word))

    assert parts == [part.text for part in found]
    assert [0, *(part.end for part in found)] == [*(part.start for part in found), len(word)]


FORMS = [
    ("وقعت", "وقع", Mood.INDICATIVE),
    ("ستوقع", "وقع", Mood.FUTURE),
    ("يوقعون", "وقع", Mood.INDICATIVE),
    ("تستضيفها", "استضاف", Mood.INDICATIVE),
    ("نفت", "نفي", Mood.INDICATIVE),
    ("تنف", "نفي", Mood.INDICATIVE),
    ("الموقعة", "وقع", Mood.PAST_PARTICIPLE),
    ("خاضعة", "خضع", Mood.PRESENT_PARTICIPLE),
    ("سيستضيفونها", "استضاف", Mood.FUTURE),
    ("يستعرض", "استعرض", Mood.INDICATIVE),
]


@pytest.mark.parametrize(("word", "lemma", "mood"), FORMS, ids=[form[0] for form in FORMS])
def test_a_verb_is_known_in_its_forms(word: str, lemma: str, mood: Mood):
    """Tense, person, future and object pronoun lead back to the verb."""
    (part,) = WORDS.parts(spelled(word))

    assert part.tag is Tag.VERB
    assert (lemma, mood) in {(form.lemma, form.mood) for form in part.readings}


def test_an_entry_without_an_imperfect_is_refused():
    """A verb without its imperfect cannot be inflected."""
    with pytest.raises(ValueError, match="no imperfect"):
        conjugation({"perfect": [""], "imperfect": [""]})("أعلن")


# --- sentences

SAID = Path(__file__).with_name("arabic").joinpath("sentences.txt")


def cases() -> list[tuple[str, list[str]]]:
    """Return the sentences of the file, each with the statements that it must give."""
    blocks = SAID.read_text("utf-8").strip().split("\n\n")
    return [(block.split("\n")[0], block.split("\n")[1:]) for block in blocks]


@pytest.mark.parametrize(("text", "statements"), cases(), ids=[case[0] for case in cases()])
def test_a_sentence_gives_what_it_says(text: str, statements: list[str]):
    """The triples, their polarity, how they are put and by whom: these and no others."""
    extraction = read(text, "ar")

    assert sorted(statements) == all_told(extraction)
    for one in extraction.statements:
        for quote in one.evidence:
            assert quote.span.of(text) == quote.exact


NAMES = [
    ("أعلنت وزارة الاقتصاد الرقمي عن المشروع.", {"وزارة الاقتصاد الرقمي": "Ministry"}),
    ("وقعت جامعة الخليل عقدا.", {"جامعة الخليل": "University"}),
    (
        "دعت الهيئة الوطنية لحماية البيانات الحكومة إلى التريث.",
        {"الهيئة الوطنية لحماية البيانات": "PublicBody"},
    ),
    ("أعلنت شركة كيفو كلاود عن نتائجها.", {"كيفو كلاود": "Company"}),
    ("قال كريم حداد، مدير الشركة، إن السوق واعدة.", {"كريم حداد": "Person"}),
    ("قالت الوزيرة ليلى بنت أحمد إن السوق واعدة.", {"ليلى بنت أحمد": "Person"}),
    ("أطلقت الشركة منصة «نبراس».", {"نبراس": "Product"}),
    ("يطبق قانون حماية البيانات الشخصية.", {"قانون حماية البيانات الشخصية": "Legislation"}),
    ("انتقدت الجامعة اللبنانية القرار.", {"الجامعة اللبنانية": "University"}),
    (
        "درست الجامعة الأميركية في بيروت الملف.",
        {"الجامعة الأميركية في بيروت": "University"},
    ),
    (
        "مولتها الوكالة الوطنية للنهوض بالبحث العلمي.",
        {"الوكالة الوطنية للنهوض بالبحث العلمي": "PublicBody"},
    ),
    ("يقول حسنين الموسوي إن السوق واعدة.", {"حسنين الموسوي": "Person"}),
    ("قال الخبير ثابت العلواني إن السوق واعدة.", {"ثابت العلواني": "Person"}),
    ("واعتبر لبيد العاني أن السوق واعدة.", {"لبيد العاني": "Person"}),
    ("مديرها المفوض، أسيد الكبيسي، يرد.", {"أسيد الكبيسي": "Person"}),
    ("افتتحت شركة نورد كلاود مركزا.", {"نورد كلاود": "Company"}),
    ("أطلقت نبراس إيه آي نموذجا.", {"نبراس إيه آي": "Company"}),
    ("تستضيف قاعة «تافوكت» خوادم.", {"تافوكت": "Product"}),
    ("يعتمد بنك الباطنة على خوادم محلية.", {"بنك الباطنة": "Company"}),
    ("رفع البنك المركزي المصري سعر الفائدة.", {"البنك المركزي المصري": "PublicBody"}),
    ("بنك المعلومات ممتلئ.", {}),
    ("تعمل التجربة مع مؤسسة فورد.", {"مؤسسة فورد": "NonProfit"}),
    ("اشترت الوزارة شركة بي بي إف.", {"بي بي إف": "Company"}),
    ("مدير المصنع عدي الجنابي لا يثق بها.", {"عدي الجنابي": "Person"}),
    ("وبحسب أثير الدوري فإن الخوادم جاهزة.", {"أثير الدوري": "Person"}),
    ("وبحسب التقرير فإن الخوادم جاهزة.", {}),
    ("اشترت الوزارة شركة سيناء داتا.", {"سيناء داتا": "Company"}),
    ("وأكد رئيس الجمعية نجاح التجربة.", {}),
    ("قال مصدر عسكري إن القاعدة ثابتة.", {}),
    ("نحن نورد الكتب إلى الجامعات.", {}),
    ("واعتبر الاتحاد القرار «مجحفا جدا».", {}),
    ("دخلت حيز التنفيذ.", {}),
    ("شركة تونسية تبحث عن ممولين.", {}),
    ("تعاني الشركات الناشئة من نقص التمويل.", {}),
    ("ستعقد الوزارة اجتماعا مع الخبراء.", {}),
    ("انتقل المركز إلى العقبة والزرقاء.", {"العقبة": "City", "الزرقاء": "City"}),
    ("تبقى العقبة الأخيرة هي التمويل.", {}),
    ("صدر الكتاب بالعربية والسريانية.", {"اللغة العربية": "Language", "السريانية": "Language"}),
    ("قررت الدول العربية والإفريقية التعاون.", {}),
    (
        "لا يجيد النظام اللهجة الحضرمية ولا الظفارية.",
        {"اللهجة الحضرمية": "Language", "الظفارية": "Language"},
    ),
    ("قال خليفة بن ضاعن إن السوق واعدة.", {"خليفة بن ضاعن": "Person"}),
    ("يقول نصر الدين بلحاج، أمين عام النقابة، إن السوق واعدة.", {"نصر الدين بلحاج": "Person"}),
    ("وعلّق رائد الأعمال أوس الجميلي على القرار.", {"أوس الجميلي": "Person"}),
    ("يرى الخبير الاقتصادي باسم العكيلي أن السوق واعدة.", {"باسم العكيلي": "Person"}),
    ("استمعت إلى مسؤول يحتفي بالقرار.", {}),
    ("يدرس الخريجون في جامعة جيلالي اليابس.", {"جامعة جيلالي اليابس": "University"}),
    (
        "الشركة عضو في التحالف العربي للنماذج المفتوحة.",
        {"التحالف العربي للنماذج المفتوحة": "NonProfit"},
    ),
    ("تديرها الشركة القابضة للاتصالات.", {"الشركة القابضة للاتصالات": "Company"}),
    ("تشغل المحطة شركة كهرباء السودان القابضة.", {"شركة كهرباء السودان القابضة": "Company"}),
    ("فازت شركة الصافي للحلول الرقمية بالمناقصة.", {"الصافي للحلول الرقمية": "Company"}),
    ("أعلنت مرباط كلاود نتائجها.", {"مرباط كلاود": "Company"}),
    ("لدينا أداة من «سيمنز هيلثينيرز».", {"سيمنز هيلثينيرز": "Company"}),
    ("نشر مركز «سدرة» لأبحاث السياسات دراسة.", {"سدرة": "ResearchBody"}),
    ("اشترت الوزارة حصة في «نيلوس».", {"نيلوس": "Company"}),
    ("يضم الاتفاق شركات «مدى» و«أفق».", {"مدى": "Company", "أفق": "Company"}),
    ("دخلت الأدوات إلى غرفة الطبيب.", {}),
    ("تكدست العروض على مكتب المستشار الرقمي.", {}),
    ("وافق مجلس الإدارة على المذكرة.", {}),
    ("في زماننا كانت الآلات أعلى صوتا.", {}),
    ("النسخة متاحة بموجب رخصة أباتشي 2.0.", {"رخصة أباتشي 2.0": "Legislation"}),
    (
        "وتوصي الهيئة العامة للاتصالات (سترا) بسجل وطني. وقالت سترا إن الأرقام قديمة.",
        {"الهيئة العامة للاتصالات": "PublicBody"},
    ),
    (
        "وصلت المهندسة فريال حمودي. «نسبة الخطأ مرتفعة»، تقول فريال.",
        {"فريال حمودي": "Person"},
    ),
    (
        "فازت مجموعة الشاطئ القابضة بالعقد. وقالت الشاطئ القابضة إنها جاهزة.",
        {"مجموعة الشاطئ القابضة": "Company"},
    ),
    (
        "فازت شركة «برق الجنوب للحلول السحابية». وتملك الدولة ربع أسهم برق الجنوب.",
        {"برق الجنوب للحلول السحابية": "Company"},
    ),
    (
        "وقعت الهيئة الوطنية للتأمين على المرض عقدا لاستضافة السجلات الطبية.",
        {"الهيئة الوطنية للتأمين على المرض": "PublicBody"},
    ),
    (
        "عقد أبرم مع الهيئة العامة للري الزراعي لاستضافة السجلات الطبية.",
        {"الهيئة العامة للري الزراعي": "PublicBody"},
    ),
    ("وقعت وزارة الصحة للمرة الأولى على النص.", {"وزارة الصحة": "Ministry"}),
    (
        "اشترطت وزارة التحول الرقمي وعصرنة الإدارة ذلك.",
        {"وزارة التحول الرقمي وعصرنة الإدارة": "Ministry"},
    ),
    (
        "تخضع لسلطة حماية المعطيات ذات الطابع الشخصي.",
        {"سلطة حماية المعطيات ذات الطابع الشخصي": "Regulator"},
    ),
    (
        "حضرت بعثة الأمم المتحدة لمساعدة ليبيا (أونسميل). وقالت أونسميل إنها راضية.",
        {"بعثة الأمم المتحدة لمساعدة ليبيا": "SupranationalBody"},
    ),
    ("تملكها الشركة الأردنية للنطاق العريض.", {"الشركة الأردنية للنطاق العريض": "Company"}),
    ("أدرجت أسهمها في البورصة التونسية.", {"البورصة التونسية": "PublicBody"}),
    ("أشرف مستشفى وادي النمل على التجربة.", {"مستشفى وادي النمل": "NonProfit"}),
    ("يستخدم معهد باوزير النموذج.", {"معهد باوزير": "ResearchBody"}),
    ("يملك صندوق الاستثمار «مرسى كابيتال» حصة.", {"مرسى كابيتال": "Company"}),
    ("اجتمع المجلس برئاسة النائب الأول للرئيس.", {}),
    ("ناقش المجلس مشروع قانون حماية البيانات.", {"مشروع قانون حماية البيانات": "Legislation"}),
    ("رفض المجلس مشروع القانون الجديد.", {}),
    ("يغطي النموذج اللهجات الفلسطينية.", {"اللهجات الفلسطينية": "Language"}),
    ("أعلن مدير المختبر، زاندر هوفمان، تعليق العمل.", {"زاندر هوفمان": "Person"}),
    ("أوضح السيد أحمدو ولد الشيخ باب، أن العرض جاهز.", {"أحمدو ولد الشيخ باب": "Person"}),
    ("درس المجلس اقتراح النائب سامر البستاني القاضي بالإلغاء.", {"سامر البستاني": "Person"}),
    ("دعم اقتراح النائب سامر البستاني الرامي إلى الإلغاء.", {"سامر البستاني": "Person"}),
    ("تدير سنية بلحاج قاعة المؤتمرات.", {"سنية بلحاج": "Person"}),
    ("قال الدكتور وسيم جرار إن السوق واعدة.", {"وسيم جرار": "Person"}),
    ("بنينا نموذجا للترجمة الفورية أسميناه «نوارس».", {"نوارس": "AIModel"}),
    ("مولوا نموذجا لقراءة المخطوطات اسمه «سفينة».", {"سفينة": "AIModel"}),
    ("يبحث المهندسون «زرقاء-2»، وهو نموذج لغوي.", {"زرقاء-2": "AIModel"}),
    (
        "تستخدمه جهات هي مستشفى الشفاء وبلدية صيدا.",
        {"مستشفى الشفاء": "NonProfit", "بلدية صيدا": "PublicBody"},
    ),
    ("العقد مع شركة محلية هي «تقنيات الغيل» ثابت.", {"تقنيات الغيل": "Company"}),
    ("اجتمعت صباح الخميس مع الخبراء.", {}),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[case[0] for case in NAMES])
def test_names_without_capitals(text: str, names: dict[str, str]):
    """Cue nouns, given names and quotation marks give a name away; ordinary nouns are none."""
    found = {
        entity.label.lexical: entity.types[0].rpartition("#")[2].rpartition("/")[2]
        for entity in read(text, "ar").entities
        if "/article/" not in entity.iri and "layer" not in entity.iri
    }

    assert names == found


SPELLED = ["المغرب", "والمغرب", "للمغرب", "بالمغرب", "وللمغرب"]


@pytest.mark.parametrize("written", SPELLED)
def test_a_known_name_behind_what_is_joined_to_it(written: str):
    """The gazetteer finds a name behind conjunction, preposition and a contracted article."""
    text = f"زارت الوزيرة {written}"
    extraction = read(text, "ar")

    assert "المغرب" in {entity.label.lexical for entity in extraction.entities}


def test_a_known_name_in_latin_letters():
    """A name keeps the letters that the article writes it in among its other names."""
    found = read("اشترت الشركة خوادم من AWS.", "ar").entities

    assert "AWS" in {other.lexical for entity in found for other in entity.alternates}


def test_a_known_name_in_another_spelling():
    """Hamza, the feminine ending and ya are often left out."""
    found = read("تعتمد اثيوبيا على الخدمات.", "ar").entities

    assert "إثيوبيا" in {entity.label.lexical for entity in found}


def test_no_name_inside_a_word():
    """Mali is not in "المالية", nor Morocco in "المغربية"."""
    extraction = read("تدرس الإدارة المالية المغربية الملف.", "ar")

    assert [] == [e.label.lexical for e in extraction.entities if "/article/" not in e.iri]


def test_verbs_that_wait_for_each_others_subject_have_none():
    """Joined verbs that each look for their subject at the other's end the search."""
    assert () == read_article("داخل السلطنة. هل يخدمكم ذلك؟\nيطرح ولم ربط هذا\n").statements
