package org.timtin.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes Vietnamese as the legacy fonts did, for tests: tables in the alphabet's order, kept apart
 * from those under test, which are in the order of the bytes.
 */
final class LegacyWriting {
  static final List<String> LETTERS =
      list(
          "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ"
              + " ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ");

  private static final List<String> TCVN3 =
      list(
          "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é"
              + " ¬ ê ë ì í î ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ");

  private static final List<String> VNI =
      list(
          "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä"
              + " ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï"
              + " ö öø öû öõ öù öï yø yû yõ yù î");

  /** Capitals that TCVN3 has; the others are drawn by a font for capitals. */
  private static final List<String> CAPITALS = list("Ă Â Ê Ô Ơ Ư Đ");

  private static final List<String> TCVN3_CAPITALS = list("¡ ¢ £ ¤ ¥ ¦ §");

  private static final Map<Legacy, Map<String, String>> TABLES =
      Map.of(Legacy.TCVN3, tcvn3(), Legacy.VNI, vni());

  private LegacyWriting() {}

  /** The text as windows-1252 shows its bytes. */
  static String misread(String text, Legacy legacy) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> out.append(TABLES.get(legacy).getOrDefault(letter, letter)));
    return out.toString();
  }

  private static Map<String, String> tcvn3() {
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i < LETTERS.size(); i++) {
      table.put(LETTERS.get(i), TCVN3.get(i));
      table.put(upper(LETTERS.get(i)), TCVN3.get(i));
    }
    for (int i = 0; i < CAPITALS.size(); i++) {
      table.put(CAPITALS.get(i), TCVN3_CAPITALS.get(i));
    }
    return table;
  }

  private static Map<String, String> vni() {
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i < LETTERS.size(); i++) {
      table.put(LETTERS.get(i), VNI.get(i));
      table.put(upper(LETTERS.get(i)), upper(VNI.get(i)));
    }
    return table;
  }

  static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  private static List<String> list(String spaced) {
    return List.of(spaced.split(" ", -1));
  }
}
