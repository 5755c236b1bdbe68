package dev.sallyport.sandbox.aws;

import dev.sallyport.sandbox.world.Login;

/// Who asks, and in which Region: the one that the signature is scoped to.
record Caller(Login login, String region) {

    String account() {
        return login.account().id();
    }
}
