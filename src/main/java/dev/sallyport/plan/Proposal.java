package dev.sallyport.plan;

/// What the planner says of an instance: a plan, or why there can be none.
public sealed interface Proposal {

    record Ready(ConnectPlan plan) implements Proposal {}

    /// No attempt would get in. `problem` names the reason and one remedy.
    record Impossible(PlanProblem problem) implements Proposal {}
}
