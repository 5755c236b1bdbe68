package dev.sallyport.prompt;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;

/// Something only the user can decide. The type parameter is the type of the answer.
public sealed interface Question<A> {

    Class<A> answerType();

    /// The answer that stands for none, such as when the window closes: always the one that lets nothing happen.
    A declined();

    /// Is this the host it says it is? Asked once per instance; `true` files the key and goes on.
    ///
    /// @param address where it was met, such as `203.0.113.7:22`
    record TrustHost(Instance instance, String address, HostKey key) implements Question<Boolean> {

        @Override
        public Class<Boolean> answerType() {
            return Boolean.class;
        }

        @Override
        public Boolean declined() {
            return false;
        }
    }
}
