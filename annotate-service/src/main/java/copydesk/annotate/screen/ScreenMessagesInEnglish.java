package copydesk.annotate.screen;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same words in English. */
@Localized("en")
public interface ScreenMessagesInEnglish extends ScreenMessages {

  @Override
  @Message("My desk")
  String desk();

  @Override
  @Message("Workbench")
  String workbench();

  @Override
  @Message("This page needs JavaScript.")
  String needs_script();

  @Override
  @Message("Register")
  String register();
}
