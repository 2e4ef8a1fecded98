package org.timtin.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.timtin.BadInput;

/**
 * Reads a raw article: text as it was copied from a page, with an optional {@code date} header, an
 * optional headline on the first line, and leftovers of the page around and between the paragraphs.
 *
 * <p>What is left out is listed with the rule that said so. A photo's caption that stands in the
 * place of the first paragraph becomes the summary, since it says what the article is about;
 * otherwise there is a summary only where the page sets the lead apart (bold, or behind the mark of
 * a newspaper such as {@code (Dân trí) - }). The first paragraph stays part of the body.
 */
public final class RawText {
  private final PublishedParser dates;

  /**
   * @param dates reads the date in the header or the dateline
   */
  public RawText(PublishedParser dates) {
    this.dates = Objects.requireNonNull(dates);
  }

  /**
   * An article, and what of the raw text is not part of it.
   *
   * @param article the article; address and source are unknown
   * @param dropped the pieces left out, in the order of the rules that found them
   */
  public record Parsed(Article article, List<Dropped> dropped) {
    public Parsed {
      Objects.requireNonNull(article);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * Reads one article.
   *
   * @throws BadInput if the header's date cannot be taken, or no text is left after the clean-up
   */
  public Parsed parse(String raw) {
    RawHeader header = RawHeader.of(StoredText.of(ArticleDraft.BODY, raw));
    List<Dropped> dropped = new ArrayList<>();
    Dateline.Found dateline = new Dateline(dates).in(Line.of(header.rest()));
    dateline.own().forEach(line -> dropped.add(new Dropped(Dropped.Rule.DATELINE, line.text())));
    Optional<Published> published = header.date().map(dates::parse).or(dateline::published);
    Ending ending = new Ending(dropped);
    Leftovers leftovers = new Leftovers(dropped);
    List<Line> source = ending.upToSignOff(dateline.lines());
    List<Line> lines = new ArrayList<>(leftovers.clean(source));
    boolean besideDate =
        header.sharesLine() && !lines.isEmpty() && lines.get(0).text().equals(source.get(0).text());
    String title = "";
    if (Headline.leads(lines, besideDate)) {
      title = Headline.text(lines.removeFirst());
    }
    lines = ending.withoutTail(lines, ending.signedOff());
    String summary = "";
    if (title.isEmpty()) {
      summary = leftovers.leadCaption().orElse("");
    } else if (Lead.leads(lines)) {
      summary = Lead.text(lines.removeFirst());
    }
    String body = Line.join(lines);
    if (title.isEmpty() && summary.isEmpty() && body.isEmpty()) {
      throw new BadInput(
          Entry.Refused.WHOLE, "no text is left after the date and the page's leftovers");
    }
    return new Parsed(article(title, summary, body, published), dropped);
  }

  private static Article article(
      String title, String summary, String body, Optional<Published> published) {
    return new Article(
        ArticleId.fromContent(title, summary, body),
        title,
        summary,
        body,
        published,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
