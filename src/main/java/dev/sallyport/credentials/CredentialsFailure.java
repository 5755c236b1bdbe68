package dev.sallyport.credentials;

/// Carries a [CredentialsProblem] through the AWS SDK, whose providers may throw nothing checked.
final class CredentialsFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CredentialsProblem problem;

    CredentialsFailure(CredentialsProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    CredentialsProblem problem() {
        return problem;
    }
}
