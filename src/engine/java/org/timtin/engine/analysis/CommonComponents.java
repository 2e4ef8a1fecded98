package org.timtin.engine.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * Those components of the official analysis-common module that the project uses, and the tokenizer
 * with which their output was recorded.
 */
final class CommonComponents {
  private CommonComponents() {}

  static CharFilterFactory mapping(String name, Settings settings) {
    Options options = Options.of("mapping", name, settings, "mappings");
    NormalizeCharMap map = MappingRules.parse(options);
    return new Components.CharFilter(name, reader -> new MappingCharFilter(map, reader));
  }

  static CharFilterFactory patternReplaceInCharacters(String name, Settings settings) {
    Options options =
        Options.of("pattern_replace", name, settings, "pattern", "replacement", "flags");
    Pattern pattern = pattern(options);
    String replacement = options.text("replacement", "");
    return new Components.CharFilter(
        name, reader -> new PatternReplaceCharFilter(pattern, replacement, reader));
  }

  static TokenFilterFactory patternReplaceInTokens(String name, Settings settings) {
    Options options =
        Options.of("pattern_replace", name, settings, "pattern", "replacement", "flags", "all");
    Pattern pattern = pattern(options);
    String replacement = options.text("replacement", "");
    boolean all = options.flag("all", true);
    return new Components.TokenFilter(
        name, tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all));
  }

  static TokenizerFactory whitespace(String name, Settings settings) {
    Options options = Options.of("whitespace", name, settings, "max_token_length");
    int longest = options.number("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
    return new Components.Splitter(
        name, () -> new WhitespaceTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest));
  }

  static TokenFilterFactory asciiFolding(String name, Settings settings) {
    Options options = Options.of("asciifolding", name, settings, "preserve_original");
    boolean preserve = options.flag("preserve_original", false);
    return new Components.FilterWithOriginal(
        name,
        tokens -> new ASCIIFoldingFilter(tokens, preserve),
        tokens -> new ASCIIFoldingFilter(tokens, false));
  }

  static TokenFilterFactory edgeNgram(String name, Settings settings) {
    Options options =
        Options.of(
            "edge_ngram", name, settings, "min_gram", "max_gram", "preserve_original", "side");
    int min = options.number("min_gram", 1);
    int max = options.number("max_gram", 2);
    if (min < 1 || max < min) {
      throw options.invalid(
          "min_gram", Integer.toString(min), "it must be at least 1 and at most max_gram " + max);
    }
    boolean preserve = options.flag("preserve_original", false);
    boolean front = options.choice("side", "front", "front", "back").equals("front");
    return new Components.PartsFilter(
        name,
        tokens -> front ? grams(tokens, min, max, preserve) : back(tokens, min, max, preserve));
  }

  private static TokenStream grams(TokenStream tokens, int min, int max, boolean preserve) {
    return new EdgeNGramTokenFilter(tokens, min, max, preserve);
  }

  private static TokenStream back(TokenStream tokens, int min, int max, boolean preserve) {
    return new ReverseStringFilter(grams(new ReverseStringFilter(tokens), min, max, preserve));
  }

  private static Pattern pattern(Options options) {
    return Regex.compile(options.required("pattern"), options.text("flags", null));
  }
}
