package org.timtin.engine.analysis;

import java.io.Reader;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** The server's factory types as records: a name and what to put around a stream. */
final class Components {
  private Components() {}

  /** A char filter; also used for wildcard and prefix queries, as the official ones are. */
  record CharFilter(String name, UnaryOperator<Reader> wrap)
      implements NormalizingCharFilterFactory {
    @Override
    public Reader create(Reader reader) {
      return wrap.apply(reader);
    }
  }

  /** A token filter that makes one token of one, so wildcard and prefix queries use it too. */
  record TokenFilter(String name, UnaryOperator<TokenStream> wrap)
      implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
      return wrap.apply(tokens);
    }
  }

  /** A token filter that may add the original beside what it makes of it. */
  record FilterWithOriginal(
      String name, UnaryOperator<TokenStream> wrap, UnaryOperator<TokenStream> withoutOriginal)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
      return wrap.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
      return withoutOriginal.apply(tokens);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
      return new TokenFilter(name, withoutOriginal);
    }
  }

  /** A token filter that makes parts of tokens: of no use for synonyms or fast highlighting. */
  record PartsFilter(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
      return wrap.apply(tokens);
    }

    @Override
    public boolean breaksFastVectorHighlighter() {
      return true;
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
      throw new IllegalArgumentException(
          "Token filter [" + name + "] cannot be used to parse synonyms");
    }
  }

  record Splitter(String name, Supplier<Tokenizer> make) implements TokenizerFactory {
    @Override
    public Tokenizer create() {
      return make.get();
    }
  }

  record WholeAnalyzer(String name, Analyzer analyzer) implements AnalyzerProvider<Analyzer> {
    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.INDEX;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
