package org.timtin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.timtin.article.ArticleReader;
import org.timtin.article.ArticleTexts;
import org.timtin.article.Chunk;
import org.timtin.article.Format;

/** Sends the articles of files, one file after the other. */
final class IndexRun {
  /** Longest request; the service works on the articles of one request at a time. */
  static final int BATCH_BYTES = 8 << 20;

  private final ArticleReader reader = new ArticleReader(Clock.systemUTC());
  private final Sender sender;
  private final IndexReport report;
  private final StopSignal stop;
  private final Optional<String> charset;
  private final int batchBytes;

  /**
   * @param charset the encoding of the files; empty for UTF-8
   */
  IndexRun(
      Sender sender,
      IndexReport report,
      StopSignal stop,
      Optional<String> charset,
      int batchBytes) {
    this.sender = sender;
    this.report = report;
    this.stop = stop;
    this.charset = charset;
    this.batchBytes = batchBytes;
  }

  /**
   * Sends one file. A file that cannot be read is refused, and the others go on.
   *
   * @param read told how many more bytes of the file were read
   * @throws CliFailure if the service cannot be reached or refuses a request as a whole
   */
  void send(InputFile file, LongConsumer read) {
    try (InputStream input = file.open(read);
        ArticleTexts articles = reader.texts(input, file.format(), charset)) {
      if (file.format() == Format.TEXT) {
        sendText(file, articles);
      } else {
        sendBatches(file, articles);
      }
    } catch (IOException | UncheckedIOException unreadable) {
      refuse(file, OptionalLong.empty(), "the file cannot be read: " + cause(unreadable));
    }
  }

  private void sendText(InputFile file, ArticleTexts articles) {
    articles.forEachRemaining(
        chunk -> {
          switch (chunk) {
            case Chunk.Text text ->
                answered(
                    file, new Batch(utf8(text.text()), List.of(1L)), "text/plain; charset=utf-8");
            case Chunk.Unusable unusable -> refuse(file, unusable);
          }
        });
  }

  private void sendBatches(InputFile file, ArticleTexts articles) {
    Batches batches = new Batches(articles, batchBytes, unusable -> refuse(file, unusable));
    while (!stop.isRaised() && batches.hasNext()) {
      answered(file, batches.next(), "application/x-ndjson");
    }
  }

  private void answered(InputFile file, Batch batch, String contentType) {
    ServiceClient.Answer answer = sender.send(contentType, batch.body());
    JsonNode refused = answer.json().path("refused");
    // Where not a single article was accepted, the answer is a problem that lists them all.
    if (!answer.isOk() && (!refused.isArray() || refused.isEmpty())) {
      throw new CliFailure(file.path() + ": " + answer.problem());
    }
    report.add(answer.json());
    for (JsonNode one : refused) {
      report.add(
          new Refusal(
              file.path().toString(),
              OptionalLong.of(batch.lineOfFile(one.path("line").asLong(1))),
              text(one, "id"),
              text(one, "field"),
              one.path("reason").asText("refused")));
    }
    long total = answer.json().path("refused_total").asLong(refused.size());
    report.addUnlisted(Math.max(0, total - refused.size()));
  }

  private void refuse(InputFile file, Chunk.Unusable unusable) {
    refuse(file, OptionalLong.of(unusable.line()), unusable.reason());
  }

  private void refuse(InputFile file, OptionalLong line, String reason) {
    report.add(
        new Refusal(file.path().toString(), line, Optional.empty(), Optional.empty(), reason));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String cause(Exception unreadable) {
    Throwable cause = unreadable.getCause() instanceof IOException io ? io : unreadable;
    return Optional.ofNullable(cause.getMessage()).orElse("its end is missing");
  }
}
