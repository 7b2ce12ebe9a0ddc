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
  @Message("Check sheet")
  String checks();

  @Override
  @Message("Nothing is left to be settled.")
  String checks_ready();

  @Override
  @Message("Something has to be settled before review.")
  String checks_not_ready();

  @Override
  @Message("Does not agree")
  String checks_failed();

  @Override
  @Message("Facts to confirm again")
  String checks_stale();

  @Override
  @Message("Let stand, with a reason")
  String checks_waived();

  @Override
  @Message("Cannot tell")
  String checks_cannot_tell();

  @Override
  @Message("Agrees")
  String checks_passed();

  @Override
  @Message("Reason")
  String checks_reason();

  @Override
  @Message("as it was submitted")
  String checks_frozen();

  @Override
  @Message("page {label}")
  String page_label(String label);

  @Override
  @Message("Register")
  String register();

  @Override
  @Message("House style")
  String house_style();
}
