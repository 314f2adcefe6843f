package bluelamp.archive.mastodon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The HTML of a post as people read it: paragraphs a blank line apart, a line break where one is
 * written, entities decoded once, and each link in full where the page shows it shortened.
 */
final class HtmlText implements NodeFilter {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");
  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template");

  private final boolean quotes;
  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>(0);
  private int breaks;

  private HtmlText(boolean quotes) {
    this.quotes = quotes;
  }

  /**
   * Reads some HTML.
   *
   * @param quotes whether the post says which post it quotes, so that the line "RE: address", put
   *     there for servers that know no quotes, is no part of its text
   */
  static HtmlText of(String html, boolean quotes) {
    HtmlText read = new HtmlText(quotes);
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      read.words(html);
    } else {
      Jsoup.parseBodyFragment(html).body().filter(read);
    }
    return read;
  }

  String text() {
    return text.toString().strip();
  }

  /** Where its links lead, those to tags and people left out. */
  List<String> links() {
    return links;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words.getWholeText());
    }
    return node instanceof Element element ? element(element) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      space(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name) || (quotes && element.hasClass("quote-inline"))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    space(name);
    if (name.equals("br")) {
      breaks = Math.min(2, breaks + 1);
    } else if (name.equals("img")) {
      words(element.attr("alt"));
    } else if (name.equals("a") && isLink(element)) {
      return link(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isLink(Element anchor) {
    boolean named = anchor.hasClass("mention") || anchor.hasClass("hashtag");
    return !named && !anchor.attr("rel").contains("tag") && anchor.attr("href").startsWith("http");
  }

  /** A link whose words are its own address is written out; other words are kept as they are. */
  private FilterResult link(Element anchor) {
    String address = anchor.attr("href");
    if (!links.contains(address)) {
      links.add(address);
    }
    String shown = anchor.wholeText().strip();
    boolean shortened = shown.endsWith("…") && shown.length() > 1;
    String part = shortened ? shown.substring(0, shown.length() - 1) : shown;
    if (!shown.startsWith("http") && !address.contains(part)) {
      return FilterResult.CONTINUE;
    }
    words(address);
    return FilterResult.SKIP_CHILDREN;
  }

  private void space(String element) {
    int wanted = PARAGRAPHS.contains(element) ? 2 : LINES.contains(element) ? 1 : 0;
    breaks = Math.max(breaks, wanted);
  }

  /** Words, with white space as a browser shows it. */
  private void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        if (breaks > 0 && !text.isEmpty()) {
          trim();
          text.append("\n".repeat(breaks));
        }
        breaks = 0;
        text.append(c);
      } else if (!text.isEmpty() && breaks == 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void trim() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
