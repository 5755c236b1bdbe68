package dev.sallyport.ui.terminal;

import java.util.ArrayList;

import dev.sallyport.model.Problem;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.problem.FaultReport;
import dev.sallyport.ui.problem.ProblemReport;

/// Makes the reports that a tab shows when its session did not open.
final class TroubleWords {

    private final Messages messages;

    TroubleWords(Messages messages) {
        this.messages = messages;
    }

    Trouble refused(Problem problem, Moment moment) {
        return new Trouble.Refused(new ProblemReport(messages.problem(problem), appendix(moment),
                problem instanceof TransportProblem.AuthRefused, moment.plan().user().name()));
    }

    Trouble fault(Throwable cause, Moment moment) {
        return new Trouble.Fault(FaultReport.of(cause), appendix(moment));
    }

    /// The facts that go to the clipboard beside the words.
    private String appendix(Moment moment) {
        var plan = moment.plan();
        var instance = plan.instance();
        var lines = new ArrayList<String>();
        lines.add(SessionWords.name(instance) + "  " + instance.id() + "  " + instance.region() + "  "
                + instance.account());
        lines.add(plan.user().name() + "@" + SessionWords.target(plan.routes().getFirst()));
        moment.key()
                .ifPresent(
                        key -> lines.add(messages.text("session.request-id") + " " + key.requestId()));
        moment.attempts()
                .forEach(
                        attempt -> lines.add(attempt.route() + "  " + messages.problem(attempt.problem()).title()));
        lines.add(StepWords.plain(moment.timeline()));
        return String.join("\n", lines);
    }
}
