package org.timtin.engine.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** What the official analysis-icu plugin offers, less collation and rule files. */
final class IcuComponents {
  private static final String SET = "unicode_set_filter";
  private static final String[] FORMS = {"nfc", "nfkc", "nfkc_cf"};

  private IcuComponents() {}

  static TokenizerFactory tokenizer(String name, Settings settings) {
    Options.of("icu_tokenizer", name, settings);
    return new Components.Splitter(name, ICUTokenizer::new);
  }

  static CharFilterFactory normalizerOfCharacters(String name, Settings settings) {
    Options options = Options.of("icu_normalizer", name, settings, "name", "mode", SET);
    Normalizer2 normalizer = normalizer(options, "name");
    return new Components.CharFilter(
        name, reader -> new ICUNormalizer2CharFilter(reader, normalizer));
  }

  static TokenFilterFactory normalizerOfTokens(String name, Settings settings) {
    Options options = Options.of("icu_normalizer", name, settings, "name", SET);
    Normalizer2 normalizer = normalizer(options, "name");
    return new Components.TokenFilter(name, tokens -> new ICUNormalizer2Filter(tokens, normalizer));
  }

  static TokenFilterFactory folding(String name, Settings settings) {
    Options options = Options.of("icu_folding", name, settings, SET);
    Normalizer2 normalizer = within(options, ICUFoldingFilter.NORMALIZER);
    return new Components.TokenFilter(name, tokens -> new ICUNormalizer2Filter(tokens, normalizer));
  }

  static TokenFilterFactory transform(String name, Settings settings) {
    Options options = Options.of("icu_transform", name, settings, "id", "dir");
    String id = options.text("id", "Null");
    int direction =
        options.choice("dir", "forward", "forward", "reverse").equals("forward")
            ? Transliterator.FORWARD
            : Transliterator.REVERSE;
    Transliterator transliterator;
    try {
      transliterator = Transliterator.getInstance(id, direction);
    } catch (IllegalArgumentException e) {
      throw options.invalid("id", id, e.getMessage());
    }
    return new Components.TokenFilter(
        name, tokens -> new ICUTransformFilter(tokens, transliterator));
  }

  static AnalyzerProvider<Analyzer> analyzer(String name, Settings settings) {
    Options options = Options.of("icu_analyzer", name, settings, "method", "mode", SET);
    Normalizer2 normalizer = normalizer(options, "method");
    return new Components.WholeAnalyzer(
        name,
        new Analyzer() {
          @Override
          protected Reader initReader(String field, Reader reader) {
            return new ICUNormalizer2CharFilter(reader, normalizer);
          }

          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new ICUTokenizer();
            return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
          }
        });
  }

  private static Normalizer2 normalizer(Options options, String formOption) {
    String form = options.choice(formOption, "nfkc_cf", FORMS);
    Normalizer2.Mode mode =
        options.choice("mode", "compose", "compose", "decompose").equals("compose")
            ? Normalizer2.Mode.COMPOSE
            : Normalizer2.Mode.DECOMPOSE;
    return within(options, Normalizer2.getInstance(null, form, mode));
  }

  private static Normalizer2 within(Options options, Normalizer2 normalizer) {
    String set = options.text(SET, "");
    if (set.isEmpty()) {
      return normalizer;
    }
    try {
      return new FilteredNormalizer2(normalizer, new UnicodeSet(set).freeze());
    } catch (IllegalArgumentException e) {
      throw options.invalid(SET, set, e.getMessage());
    }
  }
}
