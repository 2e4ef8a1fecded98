package org.timtin.engine.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexModule;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.index.codec.CodecService;
import org.elasticsearch.index.engine.EngineConfig;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Gives the embedded node the analysis components that a production cluster has from the official
 * analysis-icu plugin and analysis-common module, which are not on Maven Central: the same names,
 * options and output, in the extent that {@code mappings/} needs.
 */
public final class TimtinAnalysisPlugin extends Plugin implements AnalysisPlugin {

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    return Map.of(
        "icu_normalizer", plain(IcuComponents::normalizerOfCharacters),
        "mapping", configured(CommonComponents::mapping),
        "pattern_replace", configured(CommonComponents::patternReplaceInCharacters));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "icu_normalizer",
        plain(IcuComponents::normalizerOfTokens),
        "icu_folding",
        plain(IcuComponents::folding),
        "icu_transform",
        plain(IcuComponents::transform),
        "asciifolding",
        plain(CommonComponents::asciiFolding),
        "edge_ngram",
        plain(CommonComponents::edgeNgram),
        WordParts.TYPE,
        plain(WordParts::filter),
        "pattern_replace",
        configured(CommonComponents::patternReplaceInTokens));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "icu_tokenizer", plain(IcuComponents::tokenizer),
        "whitespace", plain(CommonComponents::whitespace));
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of("icu_analyzer", plain(IcuComponents::analyzer));
  }

  /**
   * Refuses what the embedded node accepts and then fails on at the first refresh: codecs that
   * compress with zstd, a native library that is not on Maven Central.
   */
  @Override
  public void onIndexModule(IndexModule module) {
    String codec = EngineConfig.INDEX_CODEC_SETTING.get(module.getSettings());
    if (!codec.equals(CodecService.DEFAULT_CODEC)) {
      throw new IllegalArgumentException(
          "[index.codec] cannot be [" + codec + "] on the embedded engine, only [default]");
    }
  }

  /** What the bare names mean; a bare {@code edge_ngram} has other defaults than a defined one. */
  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return List.of(
        WordParts.bare(),
        PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
        PreConfiguredTokenFilter.singleton(
            "edge_ngram", false, false, tokens -> new EdgeNGramTokenFilter(tokens, 1)));
  }

  /** A component whose bare name stands for its defaults. */
  private static <T> AnalysisProvider<T> plain(BiFunction<String, Settings, ? extends T> make) {
    return (index, environment, name, settings) -> make.apply(name, settings);
  }

  /** A component that means nothing without options. */
  private static <T> AnalysisProvider<T> configured(
      BiFunction<String, Settings, ? extends T> make) {
    return AnalysisPlugin.requiresAnalysisSettings(plain(make));
  }
}
