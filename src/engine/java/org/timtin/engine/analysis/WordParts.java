package org.timtin.engine.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The {@code word_delimiter_graph} token filter, less its list of protected words. */
final class WordParts {
  static final String TYPE = "word_delimiter_graph";

  private static final String ADJUST_OFFSETS = "adjust_offsets";
  private static final String TYPE_TABLE = "type_table";

  /** Each switch with its bit; the official defaults are in {@link #ON_UNLESS_TOLD}. */
  private static final Map<String, Integer> SWITCHES =
      new TreeMap<>(
          Map.of(
              "generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS,
              "generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS,
              "catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS,
              "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
              "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL,
              "preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL,
              "split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE,
              "split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
              "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE,
              "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS));

  private static final int ON_UNLESS_TOLD =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  /** The names of the official type table, for which Lucene's own constants are not public. */
  private static final Map<String, Integer> KINDS =
      Map.of(
          "LOWER", 0x01,
          "UPPER", 0x02,
          "ALPHA", WordDelimiterIterator.ALPHA,
          "DIGIT", 0x04,
          "ALPHANUM", WordDelimiterIterator.ALPHANUM,
          "SUBWORD_DELIM", 0x08);

  private WordParts() {}

  static TokenFilterFactory filter(String name, Settings settings) {
    String[] known = new String[SWITCHES.size() + 2];
    SWITCHES.keySet().toArray(known);
    known[SWITCHES.size()] = ADJUST_OFFSETS;
    known[SWITCHES.size() + 1] = TYPE_TABLE;
    Options options = Options.of(TYPE, name, settings, known);
    int flags = 0;
    for (Map.Entry<String, Integer> option : SWITCHES.entrySet()) {
      boolean otherwise = (ON_UNLESS_TOLD & option.getValue()) != 0;
      flags |= options.flag(option.getKey(), otherwise) ? option.getValue() : 0;
    }
    int all = flags;
    byte[] table = table(options);
    boolean adjust = options.flag(ADJUST_OFFSETS, true);
    return new Components.PartsFilter(
        name, tokens -> new WordDelimiterGraphFilter(tokens, adjust, table, all, null));
  }

  /** What the bare name means. */
  static PreConfiguredTokenFilter bare() {
    return PreConfiguredTokenFilter.singleton(
        TYPE,
        false,
        false,
        tokens ->
            new WordDelimiterGraphFilter(
                tokens, true, DEFAULT_WORD_DELIM_TABLE, ON_UNLESS_TOLD, null));
  }

  private static byte[] table(Options options) {
    List<String> rules = options.list(TYPE_TABLE);
    if (rules.isEmpty()) {
      return DEFAULT_WORD_DELIM_TABLE;
    }
    TreeMap<Character, Byte> kinds = new TreeMap<>();
    for (String rule : rules) {
      MappingRules.Rule read = MappingRules.rule(options, TYPE_TABLE, rule);
      Integer kind = KINDS.get(read.to());
      if (read.from().length() != 1 || kind == null) {
        throw options.invalid(
            TYPE_TABLE, rule, "a rule is written as: one character => one of " + KINDS.keySet());
      }
      kinds.put(read.from().charAt(0), kind.byteValue());
    }
    byte[] table = new byte[Math.max(kinds.lastKey() + 1, DEFAULT_WORD_DELIM_TABLE.length)];
    for (int c = 0; c < table.length; c++) {
      table[c] = kinds.getOrDefault((char) c, WordDelimiterIterator.getType(c));
    }
    return table;
  }
}
