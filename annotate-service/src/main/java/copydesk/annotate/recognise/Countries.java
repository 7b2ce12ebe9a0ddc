package copydesk.annotate.recognise;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names of countries in Chinese, as Unicode's locale data has them. */
final class Countries {

  private Countries() {}

  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE);
      if (name.matches("[\\u4e00-\\u9fa5]{2,8}")) {
        names.add(name);
      }
    }
    return names;
  }
}
