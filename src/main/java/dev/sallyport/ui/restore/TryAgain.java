package dev.sallyport.ui.restore;

import java.util.Optional;

import dev.sallyport.ui.problem.ProblemController;

/// What can be done about a tab that could not be connected again.
record TryAgain(Runnable again, Runnable leave) implements ProblemController.Ways {

    @Override
    public void tryAgain() {
        again.run();
    }

    @Override
    public Optional<String> tryAs(String user) {
        return Optional.empty();
    }

    @Override
    public Optional<Runnable> serial() {
        return Optional.empty();
    }

    @Override
    public void close() {
        leave.run();
    }
}
