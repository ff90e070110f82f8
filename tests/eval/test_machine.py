"""A figure comes with its machine."""

from eval.machine import machine_facts


def test_cores_processor_and_versions_are_told():
    facts = machine_facts()
    assert {"cores", "processor", "flags", "system", "python"} == facts.keys()
    assert facts["cores"] >= 1
