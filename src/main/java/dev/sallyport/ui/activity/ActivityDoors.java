package dev.sallyport.ui.activity;

import java.util.function.Consumer;

import dev.sallyport.activity.Connection;

/// Ways out of the Activity tab.
///
/// @param again     connects as that time
/// @param instances brings the instance into sight in the list of instances
/// @param settings  shows where it is set what is recorded and for how long
public record ActivityDoors(Consumer<Connection> again, Consumer<Connection> instances, Runnable settings) {}
