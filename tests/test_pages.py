"""Web pages of many makers: the article is read whole, in the page's own characters, and alone."""

import re
import time
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from kg.articles import parse
from kg.articles.documents import ENDINGS, Form, form_of
from kg.articles.page.site import site_in_title
from kg.errors import InputError
from kg.extract import extract
from kg.files import ARTICLES
from kg.model import Article, Genre, RawDocument, SegmentKind
from kg.pipeline import load_knowledge

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((PAGES / "expected.toml").read_text("utf-8"))
ENGLISH = (
    "The ministry signed an agreement with Slaney Hosting, and the two will build a centre.",
    "It did not say what the building will cost, nor who is to pay for it in the end.",
    "The keys stay with the ministry, which has never let a supplier hold them for long.",
)


def article(page: str | bytes, name: str = "a.html") -> tuple[Article, tuple[str, ...]]:
    """Parse a page; the warnings with it."""
    body = page.encode() if isinstance(page, str) else page
    return parse(RawDocument(name, body), load_knowledge())


def body(found: Article) -> list[str]:
    """Return the blocks of prose, with plain spaces."""
    spans = (s.span for s in found.segments if s.kind is SegmentKind.BODY)
    return [plain(span.of(found.text)) for span in spans]


def plain(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Visible(HTMLParser):
    """Gathers what a page shows, as the standard library reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note where nothing is shown; other elements but inline ones part words."""
        del attrs
        self.hidden += tag in {"script", "style", "title"}
        inline = {"a", "b", "i", "em", "strong", "span", "abbr", "font", "u", "time", "sup"}
        self.text += "" if tag in inline else " "

    def handle_endtag(self, tag: str) -> None:
        """Note where something is shown again."""
        self.hidden -= tag in {"script", "style", "title"}

    def handle_data(self, data: str) -> None:
        """Take what is shown."""
        self.text += "" if self.hidden > 0 else data


def visible(page: str) -> str:
    """Return what a page shows, with runs of ASCII white space as one space."""
    parser = Visible()
    parser.feed(page)
    return re.sub(r"[ \t\r\n\f]+", " ", parser.text)


@pytest.mark.parametrize("name", EXPECTED)
def test_metadata_are_read(name: str):
    """Headline, authors, publisher, date, language and genre are those that a reader would give."""
    found, warnings = article((PAGES / f"{name}.html").read_bytes())
    wanted = EXPECTED[name]

    assert {key: wanted[key] for key in ("headline", "publisher", "published", "language")} == {
        "headline": plain(found.headline or ""),
        "publisher": found.publisher,
        "published": found.published,
        "language": found.language,
    }
    assert wanted["authors"] == [byline.name for byline in found.bylines]
    assert wanted["genre"] == found.genre
    assert all(wanted.get("warning", "") in warning for warning in warnings)
    assert bool(warnings) == ("warning" in wanted)


@pytest.mark.parametrize("name", EXPECTED)
def test_no_paragraph_is_lost_and_none_is_added(name: str):
    """The prose is the article's blocks, each of them, in their order, and nothing else."""
    found, _ = article((PAGES / f"{name}.html").read_bytes())
    prose = body(found)
    opens = [plain(words) for words in EXPECTED[name]["prose"]]

    assert opens == [block[: len(words)] for block, words in zip(prose, opens, strict=False)]
    assert len(opens) == len(prose)


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_no_article_is_left_out(name: str):
    """Cookie bars, menus, teasers, comments and captions are not mapped."""
    found, _ = article((PAGES / f"{name}.html").read_bytes())
    mapped = " ".join(
        segment.span.of(found.text)
        for segment in found.segments
        if segment.kind in {SegmentKind.BODY, SegmentKind.HEADLINE}
    )

    assert [] == [words for words in EXPECTED[name]["noise"] if words in plain(mapped)]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_is_the_pages_own(name: str):
    """Every block is in what the page shows, character for character."""
    page = (PAGES / f"{name}.html").read_text("utf-8")
    found, _ = article(page)
    shown = visible(page)

    assert [] == [block for block in found.text.split("\n\n") if block not in shown]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_is_read_the_same_each_time(name: str):
    """No state is kept between two pages."""
    page = (PAGES / f"{name}.html").read_bytes()

    assert article(page) == article(page)


def page_of(*paragraphs: str, head: str = "", above: str = "", below: str = "") -> str:
    """Return a page with paragraphs of prose."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or ENGLISH)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8>{head}</head><body>"
        f"{above}<article><h1>Ministry signs with Slaney</h1>{prose}</article>{below}</body></html>"
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "&nbsp;",
                "\u202f",
                "<b>bold</b>",
                "<a href=x>link</a>",
                "&amp;",
                "&eacute;",
                "&#8217;",
            ]
        )
        | st.text("aé’\u00ad\u200f «»—  \n\t", min_size=1, max_size=6).map(
            lambda text: text.replace("<", "")
        ),
        max_size=12,
    )
)
def test_any_mixture_of_inline_markup_is_shown_as_it_is(pieces: list[str]):
    """Spaces, marks and entities inside a paragraph are neither lost nor changed."""
    page = page_of(
        ENGLISH[0], f"It said: {''.join(pieces)} and so on, for many more words.", ENGLISH[1]
    )
    found, _ = article(page)
    shown = visible(page)

    assert 3 == len(body(found))
    assert [] == [block for block in found.text.split("\n\n") if block not in shown]


PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in ENGLISH)
TEASER = (
    "<p>Benin has signed with another firm for a centre of its own in the north of the country.</p>"
)
UNMARKED = {
    "comments under a heading": (
        f"<h1><a href=/>The Bay</a></h1><div><h2>Ministry signs with Slaney</h2>{PARAGRAPHS}"
        "<h3>2 comments</h3><div><b>Yao</b><p>Everybody knows that the firm belongs to the "
        "minister's own nephew, and nobody says so.</p></div></div>"
    ),
    "teasers under a heading": (
        f"<div><h1>Ministry signs with Slaney</h1>{PARAGRAPHS}<h3>You may also like</h3>"
        f"<div><p><a href=x>Benin signs with another</a></p>{TEASER}</div></div>"
    ),
    "teasers as articles": (
        f"<main><article><h1>Ministry signs with Slaney</h1>{PARAGRAPHS}</article><section>"
        f"<h2>Latest news</h2><article><a href=x><h3>Benin signs</h3></a>{TEASER}"
        "</article></section></main>"
    ),
    "links in the midst": (
        f"<article><h1>Ministry signs with Slaney</h1><p>{ENGLISH[0]}</p><h2>Read also</h2><ul><li>"
        f"<a href=x>Benin signs with another</a></li></ul><p>{ENGLISH[1]}</p><p>{ENGLISH[2]}</p>"
        "</article>"
    ),
    "another article below": (
        f"<article><h1>Ministry signs with Slaney</h1>{PARAGRAPHS}</article>"
        f"<article><h1>Benin signs with another</h1>{TEASER}</article>"
    ),
    "div for p, and the page's own words between": (
        "<div id=c><div>Ministry signs with Slaney</div>"
        f"<div>{ENGLISH[0]}</div><div>Photo: the ministry</div><div>{ENGLISH[1]}</div>"
        f"<div>Sign up for our newsletter.</div><div>{ENGLISH[2]}</div><ul><li>"
        "<a href=a>Benin signs</a></li></ul></div>"
        "<div>This site uses cookies to measure how it is read by whom.</div>"
    ),
    "all but the last in a list": (
        f"<div><h1>Ministry signs with Slaney</h1><ul><li>{ENGLISH[0]}</li>"
        f"<li>{ENGLISH[1]}</li></ul><p>{ENGLISH[2]}</p></div>"
    ),
    "two elements": (
        f"<div><h1>Ministry signs with Slaney</h1><div><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p></div>"
        f"<div><p>{ENGLISH[2]}</p></div></div>"
    ),
}


@pytest.mark.parametrize("case", UNMARKED)
def test_what_no_class_marks_is_told_by_its_place(case: str):
    """Headings, boxes and links show where another text begins, and where the article goes on."""
    found, _ = article(f"<!DOCTYPE html><html lang=en><body>{UNMARKED[case]}</body></html>")

    assert "Ministry signs with Slaney" == found.headline
    assert [*ENGLISH] == body(found)


def test_a_heading_that_is_a_sentence_is_a_standfirst():
    """What a page sets as a heading below the headline may be prose."""
    said = "The ministry has chosen a local firm after two years of talks with a group from abroad."
    found, _ = article(page_of().replace("</h1>", f"</h1><h2>{said}</h2>"))

    assert [said, *ENGLISH] == body(found)


# --- metadata: which source goes before which

LD = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (LD % '{"@type":"NewsArticle","author":"Ada Low"}', ["Ada Low"]),
        (
            LD % '{"@type":"NewsArticle","author":["Ada Low",{"name":"Bo Ek"}]}',
            ["Ada Low", "Bo Ek"],
        ),
        (
            LD % '{"@type":"NewsArticle","author":{"@type":"Person","name":"By Ada Low"}}',
            ["Ada Low"],
        ),
        (LD % '{"@type":"NewsArticle","author":"Ada Low and Bo Ek"}', ["Ada Low", "Bo Ek"]),
        (LD % '{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Bay"}}', []),
        (LD % '{"@type":"NewsArticle","author":"Staff Reporter"}', []),
        (LD % '{"@type":"NewsArticle","author":"Reuters"}', []),
        (
            LD % '[{"@type":"WebPage"},{"@graph":[{"@type":"Person","@id":"#1","name":"Ada Low"},'
            '{"@type":["NewsArticle"],"author":{"@id":"#1"}}]}]',
            ["Ada Low"],
        ),
        ('<meta name="author" content="Ada Low">', ["Ada Low"]),
        (
            '<meta name="author" content="Ada Low"><meta name="author" content="Bo Ek">',
            ["Ada Low", "Bo Ek"],
        ),
        ('<meta property="article:author" content="https://x.example/ada">', []),
        ('<meta name="parsely-author" content="Ada Low">', ["Ada Low"]),
        ('<meta name="dc.creator" content="Ada Low">', ["Ada Low"]),
        (LD % '{"@type":"NewsArticle","author":"Ada Low, Business Editor"}', ["Ada Low"]),
        (LD % '{"@type":"NewsArticle","author":"Ada Low (text), Bo Ek (photos)"}', ["Ada Low"]),
        (LD % '{"@type":"NewsArticle","author":"Ada Low (text) and Bo Ek (photos)"}', ["Ada Low"]),
        (LD % '{"@type":"NewsArticle","author":"Ada Low (texte) et Bo Ek (photos)"}', ["Ada Low"]),
        (LD % '{"@type":"NewsArticle","author":"Ada Low (photos) and Bo Ek"}', ["Bo Ek"]),
        (LD % '{"@type":"NewsArticle","author":"Guest Contributor"}', []),
        (
            '<meta name="author" content="Bo Ek">'
            + LD % '{"@type":"NewsArticle","author":"Ada Low"}',
            ["Ada Low"],
        ),
        (
            '<meta name="author" content="Bo Ek">'
            + LD % '{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Bay"}}',
            ["Bo Ek"],
        ),
    ],
)
def test_authors_are_persons_from_the_best_source(head: str, authors: list[str]):
    """JSON-LD goes before meta elements; who is no person is no author."""
    found, _ = article(page_of(head=head))

    assert authors == [byline.name for byline in found.bylines]
    assert all(byline.span is None for byline in found.bylines)


def test_a_heading_that_names_the_section_is_no_headline():
    """Neither the section's heading nor a title that says nothing else names the article."""
    head = "<title>News - The Bay</title><meta property=og:title content=News>"
    found, _ = article(
        page_of(head=head).replace("<h1>", "<h1>News</h1><h2>").replace("with Slaney</h1>", "</h2>")
    )

    assert ("Ministry signs", "The Bay") == (found.headline, found.publisher)


def test_a_byline_of_the_page_stands_in_for_metadata_and_is_placed_by_them():
    """Without metadata the byline counts; with them it says where the author is named."""
    above = "<p class=byline>By Dr Ada Low | 3 May 2026</p>"
    found, _ = article(page_of().replace("</h1>", f"</h1>{above}"))
    stated, _ = article(
        page_of(head='<meta name=author content="Ada Low">').replace("</h1>", f"</h1>{above}")
    )

    assert [("Dr", "Ada Low")] == [(b.prefix, b.name) for b in found.bylines]
    assert ["Dr Ada Low"] == [b.span and b.span.of(stated.text) for b in stated.bylines]
    assert "2026-05-03" == found.published


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (LD % '{"@type":"NewsArticle","datePublished":"2026-05-03T23:30:00-05:00"}', "2026-05-03"),
        (LD % '{"@type":"NewsArticle","dateModified":"2026-05-03"}', None),
        ('<meta property="article:published_time" content="2026-05-03T01:00:00Z">', "2026-05-03"),
        ('<meta property="article:modified_time" content="2026-05-03T01:00:00Z">', None),
        ('<meta itemprop="datePublished" content="2026-05-03">', "2026-05-03"),
        ('<meta name="parsely-pub-date" content="2026-05-03T08:00:00Z">', "2026-05-03"),
        ('<meta name="dc.date" content="3 May 2026">', "2026-05-03"),
        (
            '<meta name="date" content="2026-05-09">'
            + LD % '{"@type":"NewsArticle","datePublished":"2026-05-03"}',
            "2026-05-03",
        ),
        (
            '<meta name="date" content="2026-05-03">'
            + LD % '{"@type":"NewsArticle","datePublished":"soon"}',
            "2026-05-03",
        ),
    ],
)
def test_the_day_is_that_of_the_first_version(head: str, day: str | None):
    """JSON-LD goes before meta elements, and the day of a later version is never taken."""
    assert day == article(page_of(head=head))[0].published


def test_a_time_element_says_the_day_unless_it_is_an_update():
    """The first <time> of the article counts, and not one that says it is of an update."""
    late, first = "<time datetime=2026-05-09>9 May</time>", "<time datetime=2026-05-03>3</time>"
    times = f"<p>Updated {late}</p><p>{first}</p>"

    assert "2026-05-03" == article(page_of().replace("</h1>", f"</h1>{times}"))[0].published


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            LD % '{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Bay"}}',
            "The Bay",
        ),
        ('<meta property="og:site_name" content="The Bay">', "The Bay"),
        ('<meta name="publisher" content="The Bay">', "The Bay"),
        ("<title>Ministry signs with Slaney | The Bay</title>", "The Bay"),
        ("<title>Ministry signs with Slaney - News - The Bay</title>", "The Bay"),
        ("<title>The Bay: Ministry signs with Slaney</title>", "The Bay"),
        ("<title>Ministry signs with Slaney</title>", None),
        ("<title>MINISTRY SIGNS WITH\u00a0SLANEY · The Bay</title>", "The Bay"),
        (
            '<meta property="og:site_name" content="thebay.example">'
            + LD % '{"@type":"NewsArticle","publisher":{"name":"The Bay"}}',
            "The Bay",
        ),
    ],
)
def test_the_publisher_comes_from_the_best_source(head: str, publisher: str | None):
    """JSON-LD goes before og:site_name, that before what stands behind the title."""
    assert publisher == article(page_of(head=head))[0].publisher


@pytest.mark.parametrize("name", ["_", "&#8206;", "&#8203;", "—"])
def test_a_publisher_has_a_letter(name: str):
    """What names nobody is none, and the text is read without it."""
    found, _ = article(page_of(head=f'<meta property="og:site_name" content="{name}">'))

    assert found.publisher is None
    assert extract(found, load_knowledge()).statements


def test_what_nothing_states_is_taken_from_what_the_page_shows():
    """The link to the home page names the site, and a day in the head of the page dates it."""
    head = "<header><a href=/><img src=x alt='The Bay'></a><p>Tuesday 3 March 2026</p></header>"
    found, _ = article(page_of(above=head))
    plain_home, _ = article(page_of(above="<header><a href=/>Home</a></header>"))

    assert ("The Bay", "2026-03-03") == (found.publisher, found.published)
    assert plain_home.publisher is None


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        (
            page_of(head="<title>Ministry signs with Slaney | The Bay</title>"),
            "Ministry signs with Slaney",
        ),
        (
            page_of(head=LD % '{"@type":"NewsArticle","headline":"A name for machines"}'),
            "Ministry signs with Slaney",
        ),
        (
            page_of(
                head='<meta property="og:title" content="A title - The Bay">'
                '<meta property="og:site_name" content="The Bay">'
            ).replace("<h1>Ministry signs with Slaney</h1>", ""),
            "A title",
        ),
        (
            page_of(
                head='<meta property="og:title" content="«Slaney» signs with «Bay» in Cork">'
                '<meta property="og:site_name" content="Slaney">'
            ).replace("Ministry signs with Slaney", "«Slaney» signs with «Bay» in Cork"),
            "«Slaney» signs with «Bay» in Cork",
        ),
        (
            page_of(
                head="<title>Ministry signs with Slaney | The Bay</title>", above="<h1>The Bay</h1>"
            )
            .replace("<article><h1>", "<article><h2>")
            .replace("</h1><p>", "</h2><p>"),
            "Ministry signs with Slaney",
        ),
    ],
)
def test_the_headline_is_the_heading_above_the_prose(page: str, headline: str):
    """The heading goes before the metadata, and a site's name beside it is no part of it."""
    assert headline == article(page)[0].headline


def test_a_teaser_of_another_article_is_not_the_pages_json_ld():
    """Of several articles in the JSON-LD the page's own counts."""
    other = '{"@type":"NewsArticle","headline":"Harbour sold","datePublished":"2025-01-01"}'
    own = (
        '{"@type":"NewsArticle","headline":"Ministry signs with Slaney","author":"Ada Low",'
        '"datePublished":"2026-05-03"}'
    )
    head = f"<title>Ministry signs with Slaney | The Bay</title>{LD % other}{LD % own}"
    found, _ = article(page_of(head=head))

    assert ("2026-05-03", ["Ada Low"]) == (found.published, [b.name for b in found.bylines])


@pytest.mark.parametrize("broken", ['{"@type":', "[" * 3000, '{"a" 1}', "{'@type':'NewsArticle'}"])
def test_broken_json_ld_is_left_out_with_a_warning(broken: str):
    """What is no JSON neither stops the reading nor passes in silence."""
    found, warnings = article(page_of(head=LD % broken))

    assert "Ministry signs with Slaney" == found.headline
    assert 1 == sum("its JSON-LD is broken and left out" in warning for warning in warnings)


@pytest.mark.parametrize(
    "value", ["null", "[]", "[[]]", '"text"', "1", '{"@graph":null}', '{"author":[null,1]}']
)
def test_odd_json_ld_says_nothing(value: str):
    """JSON that is no article says nothing of it."""
    assert () == article(page_of(head=LD % value))[0].bylines


def test_what_the_article_lacks_its_page_may_say():
    """The objects of the page and of the site stand in for what that of the article leaves out."""
    graph = (
        '{"@graph":[{"@type":"NewsArticle","headline":"Ministry signs with Slaney"},'
        '{"@type":"WebPage","datePublished":"2026-05-03","author":{"name":"Ada Low"}},'
        '{"@type":"WebSite","name":"x","publisher":{"name":"The Bay"}}]}'
    )
    found, _ = article(page_of(head=LD % graph))

    assert ("2026-05-03", "The Bay") == (found.published, found.publisher)
    assert ["Ada Low"] == [byline.name for byline in found.bylines]


def test_an_opinion_is_known_by_its_class_and_by_its_section():
    """JSON-LD, or the section of the meta elements, says that it is opinion."""
    section = '<meta property="article:section" content="Opinion">'

    assert Genre.OPINION is article(page_of(head=section))[0].genre
    assert Genre.OPINION is article(page_of(head=LD % '{"@type":"OpinionNewsArticle"}'))[0].genre
    assert Genre.NEWS is article(page_of())[0].genre


# --- what cannot be read, and how it is read

NO_ARTICLE = {
    "no body": "<!DOCTYPE html><html></html>",
    "a menu": "<html><body><nav><a href=x>Home</a> <a href=y>News</a></nav></body></html>",
    "a form": "<html><body><form><label>Name</label><input></form></body></html>",
    "a script": "<html><body><script>document.write('x')</script></body></html>",
    "a frame": "<html><frameset><frame src=x></frameset></html>",
}


@pytest.mark.parametrize("case", NO_ARTICLE)
def test_a_page_without_an_article_is_an_error(case: str):
    """Nothing to read is said in one line, with what to do."""
    with pytest.raises(InputError, match=r"it is a page without") as caught:
        article(NO_ARTICLE[case])

    assert "a.html" == caught.value.where
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("stated", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "latin-1"),
        ("ISO-8859-1", "cp1252"),  # as browsers read it
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
    ],
)
def test_the_encoding_that_a_page_states_is_believed(stated: str, encoding: str):
    """A page that is not UTF-8 is read as what it says it is."""
    french = (
        "Le ministère a signé, à Orléans, un accord avec l'hébergeur de la région, en été 2025."
    )
    if encoding == "cp1252":
        french = french.replace("'", "’").replace("hébergeur", "œuvre")
    page = page_of(french, french + " Bis.").replace("charset=utf-8", f"charset={stated}")

    assert french in article(page.encode(encoding))[0].text
    with pytest.raises(InputError, match=r"it is not UTF-8"):
        article(page_of(french).encode(encoding))


def test_references_of_old_pages_are_read_as_browsers_do():
    """&#146; is an apostrophe, and names of HTML 5 are known."""
    found, _ = article(
        page_of("The mine&#146;s manager said it &mdash; twice&hellip; and left&excl; " * 2)
    )

    assert "The mine’s manager said it — twice… and left! The mine’s" in found.text


def test_a_page_is_known_by_its_content_and_by_its_name():
    """A file whose name says nothing is a page where it opens as one."""
    assert Form.HTML is form_of(RawDocument("stdin", b"\n<!doctype html><p>x"))
    assert Form.HTML is form_of(RawDocument("stdin", b"<?xml version='1.0'?><html>"))
    assert Form.HTML is form_of(RawDocument("A.HTM", b"x"))
    assert Form.TEXT is form_of(RawDocument("stdin", b"<p> is a tag"))
    assert Form.MARKDOWN is form_of(RawDocument("a.md", b"x"))
    assert set(ENDINGS) == set(ARTICLES)


def test_a_brief_of_one_long_paragraph_is_read_whole():
    """Short paragraphs around the only long one are the article's too."""
    said = [ENGLISH[0], "The ministry denied it.", "Slaney owns the keys."]
    page = f"<html><body><h1>A pact</h1>{''.join(f'<p>{one}</p>' for one in said)}</body></html>"

    assert said == body(article(page)[0])


def test_a_page_may_nest_and_lack_ends():
    """Neither a thousand elements in each other nor missing end tags stop the reading."""
    deep = "<div>" * 1500 + page_of() + "</div>" * 1500
    open_ended = page_of().replace("</p>", "").replace("</article></body></html>", "")

    assert [*ENGLISH] == body(article(f"<!DOCTYPE html>{deep}")[0])
    assert [*ENGLISH] == body(article(open_ended)[0])


def test_a_huge_page_is_refused():
    """More than what any page of an article has is not read."""
    with pytest.raises(InputError, match=r"bytes, and a page of more than"):
        article(page_of() + " " * 16_000_000)


def test_time_grows_with_the_length_alone():
    """Ten times the page takes about ten times as long."""

    def seconds(count: int) -> float:
        prose = [f"{sentence} {number}" for number in range(count) for sentence in ENGLISH]
        teasers = "".join(f"<li><a href=x>Teaser {n} of another</a></li>" for n in range(count))
        page = page_of(*prose, below=f"<aside><ul>{teasers}</ul></aside>").encode()
        start = time.process_time()
        article(page)
        return time.process_time() - start

    seconds(50)
    assert seconds(3000) < 30 * max(seconds(300), 0.02)


def test_a_title_without_letters_is_no_site():
    """Every text opens with the letters of "…", for it has none."""
    root = document_fromstring("<html><body><p>One.</p><p>© 2026 The Argus</p></body></html>")

    assert not site_in_title(["…"], root, load_knowledge())
