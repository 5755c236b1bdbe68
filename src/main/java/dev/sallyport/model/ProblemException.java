package dev.sallyport.model;

/// Carries a [Problem] from the station that met it to whoever started the work.
public final class ProblemException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + " " + problem.facts());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code() + " " + problem.facts(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
