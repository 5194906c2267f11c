"""Pages whose classes and ids look like marks of what is no article, and are none."""

import re

import pytest

from kg.errors import InputError
from tests.test_pages import ENGLISH, article, body, plain

TITLE = "Ministry and Slaney Hosting to build a centre"
POLICY = (
    "We and our partners store and read what your browser keeps, as the law says that we may.",
    "You may change your mind at any time, and the page will forget what you have told it.",
    "Some of what is kept there is needed for the page to work, and so it is always kept.",
    "Other parts of it count how many readers we have, and what they read on other days.",
)


def page(before: str, within: str, after: str = "") -> str:
    """Return a page with a headline and, in an element of its own, the article."""
    return (
        f"<html lang='en'><head><title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"
        f"</head><body>{before}{within}{after}</body></html>"
    )


def paragraphs(texts: tuple[str, ...], classes: str = "") -> str:
    """Return paragraphs."""
    return "".join(f"<p class='{classes}'>{one}</p>" for one in texts)


HEADED = f"<h1>{TITLE}</h1>"
COOKIES = f"<div class='cookie-modal'>{paragraphs(POLICY * 2)}</div>"
COMMENTS = f"<section id='comments'>{paragraphs(POLICY * 2)}</section>"


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            page(
                "",
                "<div class='dialog-off-canvas-main-canvas'><article class='node node--promoted'>"
                f"{HEADED}<div class='field field--label-hidden field__items'>"
                f"{paragraphs(ENGLISH)}</div></article></div>",
                COOKIES,
            ),
            id="labels that are hidden, and more words on cookies",
        ),
        pytest.param(
            page(
                "",
                f"<div>{HEADED}<p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p>"
                f"<p class='font-merriweather overflow-hidden'>{ENGLISH[2]}</p></div>",
            ),
            id="a letter called after the weather, and what overflows",
        ),
        pytest.param(
            page(
                "",
                f"<main>{HEADED}<story-body class='locked paywall'>{paragraphs(ENGLISH)}"
                "</story-body></main>",
            ),
            id="prose in an element of the page's own making",
        ),
        pytest.param(
            page(
                "",
                "<article class='post-7 post type-post hentry category-weather tag-cookies'>"
                f"{HEADED}{paragraphs(ENGLISH)}</article>",
                COOKIES,
            ),
            id="topics of a post",
        ),
        pytest.param(
            page(
                "",
                f"<div class='sect news commentary'>{HEADED}{paragraphs(ENGLISH)}</div>",
                COMMENTS,
            ),
            id="a commentary, and more words of readers below it",
        ),
        pytest.param(
            page("", f"<main>{HEADED}{paragraphs(ENGLISH, 'tagStyle-a1 body-x')}</main>", COOKIES),
            id="paragraphs with a class for a tag of their own",
        ),
        pytest.param(
            page(
                "",
                f"<div class='page page--wsidebar'><div>{HEADED}</div><div class='text'>"
                f"{paragraphs(ENGLISH)}</div></div>",
                COOKIES,
            ),
            id="a page with a sidebar",
        ),
        pytest.param(
            page(
                "",
                f"<article>{HEADED}<section class='report-section--ads'>{paragraphs(ENGLISH)}"
                "</section></article>",
            ),
            id="all of it in a section that may have advertisements",
        ),
        pytest.param(
            page(
                "",
                f"<article>{HEADED}<div class='teaser-text'><p>{ENGLISH[0]}</p></div>"
                f"<div class='text'>{paragraphs(ENGLISH[1:])}</div></article>",
            ),
            id="a standfirst that is called a teaser",
        ),
        pytest.param(
            page(
                "",
                f"<article>{HEADED}<div class='text'>{paragraphs(ENGLISH[:2])}"
                f"<p>{ENGLISH[2]}&nbsp;</p></div></article>",
            ),
            id="a space that does not break at the end",
        ),
        pytest.param(
            page("", f"<article>{HEADED}{paragraphs(ENGLISH)}</article>").replace(
                "the two will", "the\x1d two will"
            ),
            id="a control character",
        ),
        pytest.param(
            page(
                "<div class='cookie-modal'><h1>We value your privacy very much</h1>"
                f"{paragraphs(POLICY * 2)}</div>",
                f"<main><div class='title'>{TITLE}</div>{paragraphs(ENGLISH)}</main>",
            ),
            id="words on cookies with the only first heading",
        ),
        pytest.param(
            page(
                "",
                f"<main><div class='title'>{TITLE}</div>{paragraphs(ENGLISH)}</main>",
                f"<section class='comments'><h3>{TITLE}</h3>{paragraphs(POLICY * 2)}</section>",
            ),
            id="readers below their own heading, which quotes the page's",
        ),
        pytest.param(
            page("", f"<article>{HEADED}<aside>{paragraphs(ENGLISH)}</aside></article>"),
            id="all but the headline in an aside",
        ),
        pytest.param(
            page(
                "",
                f"<article>{HEADED}<div style='display:none'>{paragraphs(POLICY[:2])}</div>"
                f"{paragraphs(ENGLISH)}</article>",
            ),
            id="what is not shown right below the headline",
        ),
        pytest.param(
            page(
                "",
                f"<article>{HEADED}<div class='teaser'><a href='/x'>A wall for the harbour</a>"
                f"<p>{POLICY[0]}</p></div>{paragraphs(ENGLISH)}</article>",
            ),
            id="another article's teaser right below the headline",
        ),
        pytest.param(
            page(
                "",
                f"<main>{HEADED}{paragraphs(ENGLISH)}</main>",
                f"<div class='commentary-comments'>{paragraphs(POLICY * 2)}</div>",
            ),
            id="readers of a commentary",
        ),
    ],
)
def test_an_article_is_read_whole_and_alone(marked: str):
    """Neither a class that says nothing of it, nor what is longer beside it, hides an article."""
    found, _ = article(marked)

    assert TITLE == plain(found.headline or "")
    assert list(ENGLISH) == body(found)


@pytest.mark.parametrize("classes", ["sidebar", "promo"])
def test_a_brief_is_read_beside_a_longer_sidebar(classes: str):
    """What is marked beside headline and prose is none of it, however much longer it is."""
    brief = f"<div>{HEADED}{paragraphs(ENGLISH[:2])}</div>"
    beside = f"<div class='{classes}'>{paragraphs(POLICY * 2)}</div>"
    found, _ = article(page("", f"<div>{brief}{beside}</div>"))

    assert list(ENGLISH[:2]) == body(found)


def test_what_must_be_paid_for_goes_on():
    """What is marked among headline and prose, and is longer, is the rest of them."""
    rest = f"<div class='paywall-content'>{paragraphs((ENGLISH[2], *POLICY))}</div>"
    found, _ = article(page("", f"<article>{HEADED}{paragraphs(ENGLISH[:2])}{rest}</article>"))

    assert [*ENGLISH, *POLICY] == body(found)


@pytest.mark.parametrize("free", ["true", '"False"'])
def test_what_a_page_says_must_be_paid_for_is_its_article(free: str):
    """Each of its parts has the class of what others offer there."""
    part = f'{{"isAccessibleForFree": {free}, "cssSelector": ".paywalled"}}'
    stated = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "hasPart": {part}}}</script>'
    )
    rest = "".join(f"<div class='text paywalled'><p>{one}</p></div>" for one in ENGLISH[1:])
    found, _ = article(page(stated, f"<main>{HEADED}<p>{ENGLISH[0]}</p>{rest}</main>", COOKIES))

    assert list(ENGLISH) == body(found)


def teasers(host: str) -> str:
    """Return linked headings with a paragraph below each."""
    return "".join(
        f"<div class='card'><h3><a href='{host}/{at}'>What the harbour was told</a></h3>"
        f"<div class='by'>Ada Quayle</div><p>{one}</p></div>"
        for at, one in enumerate(POLICY[:3])
    )


def test_a_list_of_other_articles_below_is_none():
    """Boxes that are alike, each with a link on the site over a paragraph, lead elsewhere."""
    own = "".join(f"<p>{one}</p>" for one in (*ENGLISH, *ENGLISH))
    found, _ = article(page("", f"<main><div>{HEADED}{own}{teasers('')}</div></main>"))

    assert [*ENGLISH, *ENGLISH] == body(found)


@pytest.mark.parametrize("host", ["", "https://shop.example"])
def test_what_a_page_is_made_of_is_its_article(host: str):
    """A page that is a list of such boxes is read, and so are things for sale elsewhere."""
    own = "" if not host else "".join(f"<p>{one}</p>" for one in (*ENGLISH, *ENGLISH))
    home = "<a href='/a'>Port</a> <a href='/b'>Sea</a> <a href='/c'>Air</a> <a href='/d'>Rail</a>"
    found, _ = article(page(home, f"<main><div>{HEADED}{own}{teasers(host)}</div></main>"))

    assert set(POLICY[:3]) <= set(body(found))


def test_what_is_for_sale_elsewhere_in_the_country_of_the_site_is_no_other_article():
    """Two hosts of ".co.ke" are two sites, and two of one name of it are one."""
    own = "".join(f"<p>{one}</p>" for one in (*ENGLISH, *ENGLISH))
    home = "<a href='https://www.argus.co.ke/a'>Port</a> <a href='https://argus.co.ke/b'>Sea</a> "
    home *= 2  # its links are more than those to any other
    found = [
        article(page(home, f"<main><div>{HEADED}{own}{teasers(host)}</div></main>"))[0]
        for host in ("https://shop.co.ke", "https://www.argus.co.ke", "https://sport.argus.co.ke")
    ]

    assert [True, False, False] == [POLICY[0] in body(one) for one in found]


def test_the_next_article_of_a_page_is_none():
    """Where a page goes on with another article, the first is read alone."""
    other = f"<article><h1>A wall for the harbour</h1>{paragraphs(POLICY)}</article>"
    found, _ = article(page("", f"<main><article>{HEADED}{paragraphs(ENGLISH)}</article>", other))

    assert list(ENGLISH) == body(found)


def test_an_article_in_sections_called_articles_goes_on():
    """A section without a heading is no other article."""
    rest = f"<article>{paragraphs(POLICY)}</article>"
    found, _ = article(page("", f"<main><article>{HEADED}{paragraphs(ENGLISH)}</article>{rest}"))

    assert [*ENGLISH, *POLICY] == body(found)


def test_a_list_at_the_end_is_read_whole():
    """What a line with a colon introduces belongs to it, to its end."""
    items = ("Keys in one place", "Cables in two", "Doors for one", "Lamps", "Roofs", "Walls")
    last = "<p>The ministry is to have:</p><ul>" + "".join(f"<li>{one}</li>" for one in items)
    found, _ = article(page("", f"<article>{HEADED}{paragraphs(ENGLISH)}{last}</ul></article>"))

    assert [*ENGLISH, "The ministry is to have:", *items] == body(found)


def test_all_but_a_few_links_in_an_aside():
    """Links outside it do not make an aside of what is all of a page's prose."""
    links = "<div>Now:</div><div><a href='/a'>Port</a></div><div><a href='/b'>Sea</a></div>"
    found, _ = article(page(links, f"<div>{HEADED}<aside>{paragraphs(ENGLISH)}</aside></div>"))

    assert list(ENGLISH) == body(found)


@pytest.mark.parametrize("name", ["You<b>Tube</b>", "<span>Mac</span><span>Donald</span>"])
def test_style_parts_no_name(name: str):
    """No space is put into a name that style changes within."""
    said = f"{name} has been asked for its plans, and said that it had none of its own in town."
    found, _ = article(page("", f"<article>{HEADED}{paragraphs(ENGLISH)}<p>{said}</p></article>"))

    assert [*ENGLISH, re.sub("<[^>]+>", "", said)] == body(found)


@pytest.mark.parametrize("classes", ["tags", "article-links", "toc"])
def test_a_list_of_links_is_still_none(classes: str):
    """What a class calls links is left out where it is links."""
    links = "".join(f"<a href='/{at}'>{one}</a>, " for at, one in enumerate(POLICY))
    found, _ = article(
        page(
            "", f"<article>{HEADED}{paragraphs(ENGLISH)}<p class='{classes}'>{links}</p></article>"
        )
    )

    assert list(ENGLISH) == body(found)


def test_another_articles_teaser_is_still_none():
    """A teaser below the article is of another."""
    teaser = f"<div class='teaser-text'><p>{POLICY[0]}</p></div>"
    found, _ = article(page("", f"<article>{HEADED}{paragraphs(ENGLISH)}</article>", teaser))

    assert list(ENGLISH) == body(found)


def test_a_page_in_utf_16_is_called_so():
    """No byte of its letters is taken for a control character."""
    with pytest.raises(InputError, match="it looks like UTF-16"):
        article(page("", f"<p>{'وقعت الوزارة اتفاقا. ' * 9}</p>").encode("utf-16"))
