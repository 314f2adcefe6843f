"""Every table of a night on the sample, opened by readers that share no code with Spark."""

import duckdb
from pyarrow import types
from release import classifications

# What would say who somebody is or what somebody wrote.
OF_PEOPLE = {"text", "text_hash", "account_key", "handle_key", "post_id", "mentions", "sample"}


def test_delta_rs_counts_what_the_release_says(release):
    counted = {
        place: release.table(place).to_pyarrow_dataset().count_rows() for place in release.places
    }
    assert counted == {place: release.rows(place) for place in release.places}


def test_every_table_stays_at_reader_version_one(release):
    versions = {
        place: release.table(place).protocol().min_reader_version for place in release.places
    }
    assert versions == dict.fromkeys(release.places, 1)


def test_the_log_of_runs_says_the_same_versions_and_rows(release):
    (run,) = release.table("published/runs").to_pyarrow_table().to_pylist()
    assert (run["command"], run["outcome"], run["exit_code"]) == ("nightly", "published", 0)
    assert run["run_id"] == release.said["run_id"]
    said = {each["table"]: (each["version"], each["rows"]) for each in run["tables"]}
    released = {
        place: (each["version"], each["rows"]) for place, each in release.said["tables"].items()
    }
    assert said == {place: released[place] for place in released if place != "published/runs"}


def test_duckdb_reads_the_files_of_the_released_version(release):
    for place in release.places:
        files = release.table(place).file_uris()
        rows = duckdb.read_parquet(files).aggregate("count(*)").fetchall()[0][0] if files else 0
        assert rows == release.rows(place), place


def test_published_tables_hold_no_column_of_a_person(release):
    for place in release.published:
        columns = {field.name for field in release.table(place).schema().fields}
        classes = classifications(place.split("/")[1])
        assert {classes[column] for column in columns} == {"public"}, place
        assert not columns & OF_PEOPLE, place


def test_no_pseudonym_and_no_text_gets_through_the_published_door(release):
    """Names of columns can lie, so their values are looked through too."""
    posts = release.table("restricted/posts").to_pyarrow_table(columns=["text", "account_key"])
    hidden = set(posts["account_key"].to_pylist()) - {None}
    hidden |= {text for text in posts["text"].to_pylist() if text and len(text) > 20}
    for place in release.published:
        rows = release.table(place).to_pyarrow_table()
        for column in rows.schema.names:
            if is_string(rows.schema.field(column).type):
                assert not hidden & set(rows[column].unique().to_pylist()), (place, column)


def is_string(kind) -> bool:
    return types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind)


def test_comments_and_checks_have_landed(release):
    for place in release.places:
        table = release.table(place)
        assert table.metadata().description, place
        assert all(field.metadata.get("comment") for field in table.schema().fields), place
        assert any(
            name.startswith("delta.constraints.") for name in table.metadata().configuration
        ), place


def test_all_forces_stand_in_every_closed_quarter(release):
    """Zero and missing are different things: the grid of forces is dense."""
    values = release.table("published/indicator_values").to_pyarrow_table()  # noqa: F841
    cells = duckdb.sql(
        """
        SELECT period_start, count(DISTINCT unit_id) FROM "values"
        WHERE indicator = 'engagement_share' AND unit_type = 'force' AND period_type = 'quarter'
        GROUP BY period_start
        """
    ).fetchall()
    assert {forces for _, forces in cells} == {43}


def test_a_ratio_is_its_part_over_its_whole_and_lies_in_its_interval(release):
    values = release.table("published/indicator_values").to_pyarrow_table()  # noqa: F841
    wrong = duckdb.sql(
        """
        SELECT count(*) FROM "values"
        WHERE indicator IN ('engagement_share', 'repost_share') AND value IS NOT NULL
          AND (abs(value - numerator / denominator) > 1e-12
               OR ci_low IS NULL OR value < ci_low - 1e-12 OR value > ci_high + 1e-12)
        """
    ).fetchall()
    assert wrong == [(0,)]
