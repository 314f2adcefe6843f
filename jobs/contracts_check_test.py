"""The check of contracts, on repositories of its own; budget: a minute on two cores."""

import contextlib
import io
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import contracts_check

FORCES = "schemas/record/forces.odcs.yaml"
COVERAGE = "schemas/record/coverage.odcs.yaml"
PEER_GROUP = """      - name: peer_group
        logicalType: string
        physicalType: STRING
        classification: public
        description: Group of like forces, where one is given.
"""
SIZE_GROUP = PEER_GROUP.replace("peer_group", "size_group")


class ContractsCheckTest(unittest.TestCase):
    """Contracts in a repository of their own, changed there."""

    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        for path in (FORCES, COVERAGE):
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(contracts_check.ROOT / path, self.root / path)

    def commit(self):
        self.git("init", "-q")
        self.git("add", "-A")
        self.git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a")

    def git(self, *command):
        subprocess.run(["git", *command], cwd=self.root, check=True)

    def change(self, path, old, new):
        text = (self.root / path).read_text(encoding="utf-8")
        self.assertIn(old, text)
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def version(self):
        text = (self.root / FORCES).read_text(encoding="utf-8")
        return re.search(r"^version: (\d+)\.(\d+\.\d+)$", text, re.M).groups()

    def check(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = contracts_check.main(["--root", str(self.root), *arguments])
        return code, err.getvalue() + out.getvalue()

    def test_every_contract_of_the_project_keeps_the_standard(self):
        self.assertEqual(
            [], contracts_check.lint(contracts_check.contracts_here(contracts_check.ROOT))
        )

    def test_a_word_the_standard_does_not_know_is_a_fault(self):
        self.change(FORCES, "logicalType: boolean", "logicalType: truth")
        code, said = self.check()
        self.assertEqual(1, code)
        self.assertIn(FORCES + ": ", said)
        self.assertIn("1 faults in 2 contracts.", said)

    def test_breaking_changes_are_refused_all_at_once(self):
        self.commit()
        self.change(FORCES, PEER_GROUP, "")
        self.change(FORCES, "physicalType: INT", "physicalType: BIGINT")
        self.change(COVERAGE, "value: both", "value: restricted")
        code, said = self.check("--against", "HEAD")
        self.assertEqual(1, code)
        stands = "Raise the version from " + ".".join(self.version())
        self.assertIn(f"{FORCES}: Removed property peer_group. {stands}", said)
        self.assertIn("population_year.physicalType from 'INT' to 'BIGINT'", said)
        self.assertIn(f"{COVERAGE}: Changed door from both to restricted.", said)
        self.assertIn("3 faults in 2 contracts.", said)

    def test_a_raised_major_version_lets_them_pass(self):
        self.commit()
        self.change(FORCES, PEER_GROUP, "")
        major, rest = self.version()
        self.change(FORCES, f"\nversion: {major}.{rest}", f"\nversion: {int(major) + 1}.{rest}")
        self.assertEqual(0, self.check("--against", "HEAD")[0])

    def test_a_new_column_and_a_better_description_break_nothing(self):
        self.commit()
        self.change(FORCES, PEER_GROUP, PEER_GROUP + SIZE_GROUP)
        self.change(FORCES, "Name of the force.", "Name of the force, as it calls itself.")
        code, said = self.check("--against", "HEAD")
        self.assertEqual(
            (0, True), (code, said.endswith("break nothing that stood at HEAD.\n")), said
        )

    def test_a_table_goes_only_after_it_was_deprecated(self):
        self.commit()
        (self.root / FORCES).unlink()
        self.assertIn("forces.odcs.yaml: the table is gone.", self.check("--against", "HEAD")[1])

    def test_without_a_name_the_commit_before_is_compared_with(self):
        self.commit()
        self.change(FORCES, PEER_GROUP, "")
        self.commit()
        self.assertIn("Removed property peer_group.", self.check("--against")[1])

    def test_without_a_name_a_branch_is_compared_with_where_it_left_main(self):
        self.commit()
        self.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.change(FORCES, PEER_GROUP, "")
        self.commit()
        self.change(COVERAGE, "value: both", "value: restricted")
        self.commit()
        said = self.check("--against")[1]
        self.assertIn("Removed property peer_group.", said)
        self.assertIn("2 faults in 2 contracts.", said)

    def test_where_there_were_no_contracts_yet_it_says_so(self):
        contracts = self.root / "schemas"
        contracts.rename(self.root / "later")
        self.commit()
        (self.root / "later").rename(contracts)
        self.commit()
        code, said = self.check("--against")
        self.assertEqual(0, code)
        self.assertIn("there were none yet at HEAD^, so there was nothing to compare with", said)

    def test_without_history_changes_are_not_compared_and_it_says_so(self):
        code, said = self.check("--against", "HEAD")
        self.assertEqual(0, code)
        self.assertIn("there is no revision HEAD here, so changes were not compared", said)


if __name__ == "__main__":
    unittest.main()
