package dev.sallyport.session;

import dev.sallyport.model.Problem;

/// A route that was tried and did not lead to the instance.
///
/// @param route what was tried, such as `203.0.113.7:22`
public record Attempt(String route, Problem problem) {}
