package copydesk.access;

import copydesk.problem.EarlyProblems;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemAnswer;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Login by session cookie or bearer token, as OpenID Connect does it, with one difference: below
 * {@code /api} nothing redirects to the login page; the answer is 401 as a problem document. An
 * expired session in the middle of a script's call must not turn into a page of HTML.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ApiWithoutRedirect implements HttpAuthenticationMechanism {

  @Inject OidcAuthenticationMechanism oidc;
  @Inject EarlyProblems problems;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviderManager) {
    return oidc.authenticate(context, identityProviderManager);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    if (ProblemAnswer.isApi(context.request().path())) {
      return Uni.createFrom()
          .item(
              new ChallengeData(
                  HttpProblem.UNAUTHENTICATED.status(), "WWW-Authenticate", "Bearer"));
    }
    return oidc.getChallenge(context);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (ProblemAnswer.isApi(context.request().path())) {
      problems.send(context, HttpProblem.UNAUTHENTICATED);
      return Uni.createFrom().item(true);
    }
    return HttpAuthenticationMechanism.super.sendChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
