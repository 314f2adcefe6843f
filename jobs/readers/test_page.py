"""The page that a night prints: what was read, the tables, some numbers, how to open them."""

import re

import duckdb


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_it_says_what_became_of_every_record(page):
    read, files = re.search(r"([\d,]+) records in ([\d,]+) files", page).groups()
    became = {
        word: number(re.search(rf"([\d,]+) {word}", page).group(1))
        for word in ("accepted", "repeated", "ignored", "suppressed", "refused")
    }
    assert sum(became.values()) == number(read) > 10_000
    assert number(files) > 100


def test_it_lists_every_table_with_its_rows_and_place(page, release):
    listed = {
        place: number(rows)
        for place, rows in re.findall(r"^  ((?:published|restricted)/\w+) +([\d,]+) ", page, re.M)
    }
    assert listed == {place: release.rows(place) for place in release.places}
    assert "Tables in lake, release 1" in page


def test_it_gives_numbers_with_their_intervals(page, release):
    """The numbers printed are those of the table."""
    shares = re.findall(
        r"([\d.]+) %  .*\n +95 % interval ([\d.]+) to ([\d.]+) %; ([\d,]+) of ([\d,]+) posts", page
    )
    assert len(shares) == 3
    values = release.table("published/indicator_values").to_pyarrow_table()  # noqa: F841
    for value, low, high, part, whole in shares:
        found = duckdb.sql(
            f"""
            SELECT count(*) FROM "values"
            WHERE unit_id = 'england-and-wales' AND period_type = 'quarter'
              AND indicator IN ('engagement_share', 'repost_share', 'purpose_engagement_share')
              AND numerator = {number(part)} AND denominator = {number(whole)}
              AND abs(100 * value - {value}) < 0.051
              AND abs(100 * ci_low - {low}) < 0.051 AND abs(100 * ci_high - {high}) < 0.051
            """
        ).fetchall()
        assert found == [(1,)], (value, low, high, part, whole)
    low, high = re.search(r"([\d,]+) to ([\d,]+) people may have been reached", page).groups()
    assert 0 < number(low) < number(high)
    tone, low, high, posts = re.search(
        r"([+-][\d.]+)    net sentiment .*\n +95 % interval (\S+) to ([^;]+); ([\d,]+) posts", page
    ).groups()
    found = duckdb.sql(
        f"""
        SELECT count(*) FROM "values"
        WHERE unit_id = 'england-and-wales' AND period_type = 'quarter'
          AND indicator = 'net_sentiment' AND denominator = {number(posts)}
          AND abs(value - {float(tone)}) < 0.0051
          AND abs(ci_low - {float(low)}) < 0.0051 AND abs(ci_high - {float(high)}) < 0.0051
        """
    ).fetchall()
    assert found == [(1,)], (tone, low, high, posts)


def test_how_to_open_them_works_as_printed(page, clone):
    """What stands under the last heading is Python; it is run as it is, printed at the end."""
    printed = page.split("Open them\n")[1].split("\n", 1)[1]
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    lines[-1] = f"print({lines[-1]})"
    assert "engagement_share" in clone.python("\n".join(lines))


def test_no_line_is_wider_than_a_terminal(page):
    assert max(map(len, page.splitlines())) <= 110


def test_a_second_night_says_that_there_is_nothing_to_do(page, clone, release):
    again = clone.run("./jobs/bluelamp nightly --sample")
    assert again.returncode == 0, again.stderr
    assert "Nothing to do" in again.stdout
    assert type(release).newest(clone.folder / "lake").said == release.said
