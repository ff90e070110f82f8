"""Settings come from GCKB_ variables; what is unknown or out of bounds is refused by name."""

from pathlib import Path

import pytest

from kb.errors import InvalidSetting
from kb.settings import PREFIX, Settings, read_settings

README = Path(__file__).parents[2] / "README.md"


def test_other_variables_are_left_alone():
    assert 8000 == read_settings({"PATH": "/bin", "PORT": "1"}).port


def test_a_variable_sets_its_setting():
    settings = read_settings({"GCKB_HOME": "/somewhere", "GCKB_PORT": "9"})
    assert (Path("/somewhere"), 9) == (settings.home, settings.port)
    assert "sqlite:////somewhere/gckb.sqlite3" == settings.store_url


def test_an_empty_variable_counts_as_unset():
    assert 8000 == read_settings({"GCKB_PORT": ""}).port


def test_an_unknown_variable_is_refused_by_name():
    with pytest.raises(InvalidSetting, match="GCKB_PROT"):
        read_settings({"GCKB_PROT": "9"})


@pytest.mark.parametrize("value", ["70000", "-1", "eight"])
def test_a_value_out_of_bounds_is_refused_by_name(value):
    with pytest.raises(InvalidSetting, match="GCKB_PORT"):
        read_settings({"GCKB_PORT": value})


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_readme(name):
    assert f"`{PREFIX}{name.upper()}`" in README.read_text()
