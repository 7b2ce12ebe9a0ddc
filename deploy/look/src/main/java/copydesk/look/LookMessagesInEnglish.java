package copydesk.look;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same words in English. */
@Localized("en")
public interface LookMessagesInEnglish extends LookMessages {

  @Override
  @Message("Intake")
  String intake();

  @Override
  @Message("Desk")
  String desk();

  @Override
  @Message("Review")
  String review();

  @Override
  @Message("Skip to content")
  String skip();

  @Override
  @Message("Main navigation")
  String navigation();

  @Override
  @Message("Language of the screens")
  String language();

  @Override
  @Message("Signed in")
  String person();

  @Override
  @Message("Publication")
  String publication();

  @Override
  @Message("Publications")
  String publications();

  @Override
  @Message("No rights for any publication yet")
  String no_publication();

  @Override
  @Message("Sign out")
  String sign_out();

  @Override
  @Message("Close")
  String close();

  @Override
  @Message("The server cannot be reached. Please try again shortly.")
  String offline();

  @Override
  @Message("Your session has ended. Please sign in again.")
  String signed_out();

  @Override
  @Message("That did not work.")
  String failed();

  @Override
  @Message("More")
  String more();

  @Override
  @Message("Back")
  String back();

  @Override
  @Message("Save")
  String save();

  @Override
  @Message("Cancel")
  String cancel();

  @Override
  @Message("Send")
  String send();

  @Override
  @Message("Filter")
  String filter();

  @Override
  @Message("All")
  String all();

  @Override
  @Message("Date")
  String date();

  @Override
  @Message("Edition")
  String edition();

  @Override
  @Message("Page")
  String page();

  @Override
  @Message("State")
  String state();

  @Override
  @Message("Headline")
  String headline();
}
