package org.timtin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timtin.Service;
import org.timtin.engine.TestEngine;

/** A saved report opened in a real browser; skipped where there is none. */
@QuarkusTest
@WithTestResource(TestEngine.class)
class ReportInBrowserTest {
  /** Says in the page what only a browser knows: how wide the content is that it laid out. */
  private static final String MEASURE =
      """
      <script>
      const root = document.documentElement;
      root.dataset.title = document.title;
      root.dataset.visible = root.clientWidth;
      root.dataset.content = root.scrollWidth;
      root.dataset.plot = document.querySelector('svg').getBoundingClientRect().height;
      root.dataset.ink = getComputedStyle(document.querySelector('svg .win, svg .loss, svg .tie')).stroke;
      root.dataset.sides = getComputedStyle(document.querySelector('.sides')).gridTemplateColumns;
      </script></body>
      """;

  @TempDir Path folder;
  @Inject Service service;

  private Browser browser;
  private String html;

  @BeforeEach
  void report() {
    Optional<Browser> found = Browser.find(folder);
    if (found.isEmpty()) {
      System.out.println("no browser: neither chromium nor google-chrome is on the PATH");
    }
    assumeTrue(found.isPresent(), "neither chromium nor google-chrome is on the PATH");
    browser = found.get();
    service.collection(ReportInBrowserTest.class, ReportedExperiment.ARTICLES);
    html = ReportedExperiment.html(ReportedExperiment.done(ReportedExperiment.DEFINITION));
  }

  private Path saved(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  /** The page with scripts allowed, laid out in a frame of this width. */
  private Document measured(int width) throws IOException {
    String open =
        html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("</body>", MEASURE);
    assertThat(open).doesNotContain("Content-Security-Policy");
    saved("inner.html", open);
    // A window cannot be made as narrow as a phone, a frame can.
    Path outer =
        saved(
            "outer.html",
            """
            <!DOCTYPE html><iframe src="inner.html" width="%d" height="800" style="border: 0"></iframe>
            <script>
            onload = () => document.body.append(
                document.querySelector('iframe').contentDocument.documentElement.cloneNode(true));
            </script>
            """
                .formatted(width));
    return Jsoup.parse(browser.dom(outer));
  }

  @Test
  void nothing_that_somebody_wrote_runs_even_if_scripts_are_allowed() throws IOException {
    Document page =
        Jsoup.parse(
            browser.dom(
                saved(
                    "open.html",
                    html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replace("</body>", MEASURE))));
    assertThat(page.selectFirst("html").attr("data-title"))
        .startsWith("</title></style><script>")
        .endsWith("- timtin experiment");
    assertThat(page.select("script")).hasSize(1);
  }

  @Test
  void the_policy_lets_the_style_sheet_work_and_no_script() throws IOException {
    Document page =
        Jsoup.parse(browser.dom(saved("closed.html", html.replace("</body>", MEASURE))));
    assertThat(page.selectFirst("html").hasAttr("data-title")).isFalse();
    BufferedImage styled = picture(saved("report.html", html));
    BufferedImage plain =
        picture(saved("plain.html", html.replaceFirst("(?s)<style>.*?</style>", "")));
    assertThat(ink(styled)).isBetween(.005, .5);
    assertThat(same(styled, plain)).as("share of equal pixels").isLessThan(.99);
  }

  private BufferedImage picture(Path page) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(browser.screenshot(page, 1280, 1600)));
  }

  /** The share of pixels that are not nearly white. */
  private static double ink(BufferedImage picture) {
    long dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
      }
    }
    return dark / ((double) picture.getHeight() * picture.getWidth());
  }

  private static double same(BufferedImage one, BufferedImage other) {
    long same = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        same += one.getRGB(x, y) == other.getRGB(x, y) ? 1 : 0;
      }
    }
    return same / ((double) one.getHeight() * one.getWidth());
  }

  @Test
  void it_fits_a_phone_and_a_desk() throws IOException {
    for (int width : new int[] {360, 390, 768, 1280}) {
      Document page = measured(width);
      var root = page.selectFirst("[data-visible]");
      assertThat(root.attr("data-visible")).isEqualTo(Integer.toString(width));
      assertThat(root.attr("data-content")).as("%d px", width).isEqualTo(Integer.toString(width));
      assertThat(Double.parseDouble(root.attr("data-plot"))).isGreaterThan(200);
      assertThat(root.attr("data-ink")).isEqualTo("rgb(17, 17, 17)");
      assertThat(root.attr("data-sides").split(" ", -1)).hasSize(width > 800 ? 2 : 1);
    }
  }

  @Test
  void it_can_be_printed() throws IOException {
    byte[] pdf = browser.pdf(saved("report.html", html));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(20_000);
  }
}
