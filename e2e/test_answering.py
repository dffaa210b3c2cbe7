"""A citizen with a letter: by keyboard, without scripts, on a phone."""

import re

import pytest

from e2e.browser import flaws
from klynge.ground.fielding import codes
from klynge.ground.fielding.tests import make as rounds
from klynge.mapping.survey.models import OpenAnswer
from klynge.mapping.survey.tests import make as surveys
from klynge.vision.priorities.models import OpenBallot
from klynge.vision.priorities.tests import make as elections

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]


def test_the_survey_is_answered_on_a_phone_without_scripts(site, cast, new_page):
    survey = surveys.open_survey(cast, each=3)
    code = rounds.codes_of(survey.round)[0]
    page = new_page(scripts=False)
    page.goto(f"{site}/fjordlandet/svar/")
    page.get_by_label("Din personlige kode").fill(codes.show(code).lower().replace("-", " "))
    page.get_by_role("button", name="Fortsæt").click()
    page.get_by_role("link", name="Begynd").click()
    page.get_by_label("Ja, jeg svarer selv").check()
    page.get_by_role("button", name="Fortsæt").click()
    while "/spoergsmaal/" in page.url:
        choices = page.locator("main input[type=radio]")
        if choices.count():
            choices.first.check()
        page.get_by_role("button", name="Fortsæt", exact=True).click()
    page.get_by_role("button", name="Send dine svar").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Tak. Vi har fået dine svar"
    assert OpenAnswer.objects.get().values["tilfreds"] == "5"


def test_every_page_of_the_survey_pleases_axe_and_fits_a_small_phone(site, cast, new_page):
    survey = surveys.open_survey(cast, each=3)
    code = rounds.codes_of(survey.round)[0]
    page, found = new_page(width=320), []
    page.goto(f"{site}/fjordlandet/k/{codes.token(code)}/")
    found += flaws(page)
    page.get_by_role("button", name="Gå i gang").click()
    found += flaws(page)
    page.get_by_role("link", name="Begynd").click()
    found += flaws(page)
    page.get_by_label("Ja, jeg svarer selv").check()
    page.get_by_role("button", name="Fortsæt").click()
    while "/spoergsmaal/" in page.url:
        found += flaws(page)
        choices = page.locator("main input[type=radio]")
        if choices.count():
            choices.first.check()
        page.get_by_role("button", name="Fortsæt", exact=True).click()
    found += flaws(page)
    page.get_by_role("button", name="Send dine svar").click()
    found += flaws(page)
    assert not found


def test_a_question_is_answered_by_keyboard_alone(site, cast, new_page):
    survey = surveys.open_survey(cast, each=3)
    code = rounds.codes_of(survey.round)[0]
    page = new_page(width=1280)
    page.goto(f"{site}/fjordlandet/k/{codes.token(code)}/")
    press_until(page, "Gå i gang")
    press_until(page, "Begynd")
    reach(page, "input[type=radio]")
    page.keyboard.press("Space")
    press_until(page, "Fortsæt")
    page.wait_for_url("**/spoergsmaal/1/")
    reach(page, "input[type=radio]")
    page.keyboard.press("Space")
    press_until(page, "Fortsæt")
    page.wait_for_url("**/spoergsmaal/2/")
    assert OpenAnswer.objects.get().draft["landsby"]


def test_a_ballot_is_marked_checked_and_cast(site, cast, new_page):
    election = elections.open_election(cast, each=3)
    code = rounds.codes_of(election.round)[0]
    page = new_page(scripts=False)
    page.goto(f"{site}/fjordlandet/stem/")
    page.get_by_label("Din personlige kode").fill(codes.show(code))
    page.get_by_role("button", name="Fortsæt").click()
    page.get_by_role("button", name="Gå til forslagene").click()
    page.get_by_label(re.compile("Stier")).check()
    page.get_by_role("button", name="Fortsæt").click()
    assert "Sæt mindst 3" in page.inner_text("main")
    page.get_by_label(re.compile("Kalender")).check()
    page.get_by_label(re.compile("Havnen")).check()
    page.get_by_role("button", name="Fortsæt").click()
    page.get_by_role("button", name="Send din stemme").click()
    assert "Kvittering" in page.inner_text("main")
    assert OpenBallot.objects.get().marks == [1, 2, 8]


def reach(page, selector, most=40):
    """Press Tab until something that fits is in focus."""
    for _each in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({selector!r})"):
            return
    raise AssertionError(f"{selector} is not reached by keyboard at {page.url}")


def press_until(page, words, most=60):
    """Press Tab until the link or button with these words is in focus, then Enter."""
    for _each in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText || ''").strip().startswith(words):
            before = page.url
            page.keyboard.press("Enter")
            page.wait_for_load_state()
            page.wait_for_function(
                "before => location.href !== before || document.readyState === 'complete'", arg=before
            )
            return
    raise AssertionError(f"«{words}» is not reached by keyboard at {page.url}")
