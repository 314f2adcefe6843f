package bluelamp.archive.x;

import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads the rows of twarc-csv's tables. */
final class TwarcCsvReader implements RecordReader {
  private final Recorder recorder;
  private final XRequests requests;

  TwarcCsvReader(Recorder recorder) {
    this.recorder = recorder;
    this.requests = new XRequests(recorder.facts());
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    TwarcCsvRow row;
    try (JsonCursor json = source.open()) {
      json.valuesAreText();
      json.enterObject();
      row = TwarcCsvRow.read(json);
      json.end();
    }
    row.post.position = position;
    row.post.observed = recorder.observed(row.retrievedAt);
    row.author.position = position + (row.isUser() ? "" : " author");
    row.author.observed = row.post.observed;
    if (row.isNotice()) {
      recorder.ignored();
    } else if (row.isUser()) {
      user(row);
    } else {
      tweet(row);
      recorder.author(row.author);
    }
  }

  private void user(TwarcCsvRow row) throws Refusal {
    if (row.author.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    recorder.profile(row.author);
  }

  /** A tweet of its own, or one that another refers to and that was written out beside it. */
  private void tweet(TwarcCsvRow row) throws Refusal {
    row.post.check();
    if (row.isReferenced()) {
      recorder.reference(row.post);
      recorder.ignored();
      return;
    }
    recorder.archived(row.post);
    HarvestFacts.Facts request = row.url == null ? null : requests.ofUrl(row.url);
    if (request != null) {
      request.retrieved(row.retrievedAt);
      request.brought(row.post.postedAt);
    }
  }
}
