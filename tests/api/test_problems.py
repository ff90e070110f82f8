import inspect

from api.problems import KINDS, UNFORESEEN, Problem, ProblemKind, kind_of, kind_of_status
from kb import errors


def every_error() -> set[type[errors.KnowledgeBaseError]]:
    found, waiting = set(), [errors.KnowledgeBaseError]
    while waiting:
        error = waiting.pop()
        found.add(error)
        waiting += error.__subclasses__()
    return {error for error in found if error.__module__.partition(".")[0] in {"kb", "ingest", "api"}}


def test_every_core_error_has_an_entry_of_its_own() -> None:
    assert set() == every_error() - set(KINDS)


def test_every_error_of_the_errors_file_is_a_core_error() -> None:
    defined = {value for _, value in inspect.getmembers(errors, inspect.isclass) if value.__module__ == errors.__name__}
    assert defined <= every_error()


def test_a_class_without_an_entry_takes_that_of_its_nearest_ancestor() -> None:
    class Sooner(errors.NotFound):
        pass

    assert 404 == kind_of(Sooner("practice", "x")).status
    Sooner.__module__ = "tests"


def test_slugs_tell_problems_apart() -> None:
    slugs = [kind.slug for kind in KINDS.values()]
    assert len(set(slugs)) == len(slugs)


def test_a_problem_document_has_the_members_of_rfc_9457() -> None:
    problem = Problem(ProblemKind(422, "odd", "Odd"), "Mend it.", "abc", (("q", "It is odd."),))
    assert {
        "type": "urn:gckb:problem:odd",
        "title": "Odd",
        "status": 422,
        "detail": "Mend it.",
        "instance": "urn:uuid:abc",
        "errors": [{"field": "q", "detail": "It is odd."}],
    } == problem.document()


def test_errors_are_left_out_when_no_field_is_wrong() -> None:
    assert "errors" not in Problem(UNFORESEEN, "Try again.", "abc").document()


def test_a_plain_status_is_named_after_its_phrase() -> None:
    assert ProblemKind(405, "method-not-allowed", "Method Not Allowed") == kind_of_status(405)
