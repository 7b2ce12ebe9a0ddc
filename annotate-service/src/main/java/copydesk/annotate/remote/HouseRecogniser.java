package copydesk.annotate.remote;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Recognisers;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The recogniser of this site, as it is set: ours, another's, or both. */
@ApplicationScoped
@Startup
public class HouseRecogniser {

  private final Recogniser recogniser;
  private final HttpRecogniser theirs;

  /**
   * @throws IllegalStateException if the setting names no address of the web, before anybody works
   */
  @Inject
  public HouseRecogniser(RemoteSettings settings, ObjectMapper json) {
    this.theirs = settings.url().map(url -> remote(url, settings, json)).orElse(null);
    this.recogniser =
        theirs == null
            ? OURS
            : settings.beside() ? Recognisers.of(theirs, OURS) : Recognisers.with(theirs);
  }

  HouseRecogniser() {
    this.recogniser = OURS; // for the proxy
    this.theirs = null;
  }

  private static final Recogniser OURS = Recognisers.standard();

  /** It never waits for another's; may be used by many threads. */
  public Recogniser get() {
    return recogniser;
  }

  /** Whether somebody else is to be asked before suggestions are made. */
  public boolean asksOthers() {
    return theirs != null;
  }

  /** Asks for texts that are about to be looked through; call before anything is locked. */
  public void ask(Collection<String> texts, Passage.Context context) {
    if (theirs != null) {
      theirs.ask(texts, context);
    }
  }

  private static HttpRecogniser remote(URI url, RemoteSettings settings, ObjectMapper json) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("http", "https").contains(scheme) || url.getHost() == null) {
      throw new IllegalStateException(
          "COPYDESK_RECOGNISER_URL is "
              + url
              + ", which is no address that texts could be sent to. Give one that begins with"
              + " http:// or https://, or leave it out to use Copydesk's own recogniser.");
    }
    return new HttpRecogniser(
        new HttpRecogniser.Service(url, settings.token(), settings.timeout(), settings.pause()),
        OURS,
        json,
        InstantSource.system());
  }
}
