package dev.sallyport.sandbox;

import dev.sallyport.sandbox.aws.Trouble;

/// A trouble, whom it is meant for, and how often it happens.
///
/// @param times how many calls it meets; [#ALWAYS] for all
record Rule(Aim aim, Trouble trouble, int times) {

    static final int ALWAYS = Integer.MAX_VALUE;

    Rule(Aim aim, Trouble trouble) {
        this(aim, trouble, ALWAYS);
    }
}
