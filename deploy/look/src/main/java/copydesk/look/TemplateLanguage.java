package copydesk.look;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every template the language of the request that renders it. */
@Singleton
class TemplateLanguage {

  void teach(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(
        instance -> {
          ArcContainer container = Arc.container();
          if (container != null && container.requestContext().isActive()) {
            instance.setLocale(container.instance(CurrentLanguage.class).get().get().locale());
          }
        });
  }
}
