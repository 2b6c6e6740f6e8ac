package dev.mskbootstrap.tool.faults;

import java.util.function.Predicate;
import org.apache.kafka.common.protocol.ApiKeys;

/** A kind of write, by the request that carries it. */
enum Write implements Predicate<Exchange> {
    CREATE(ApiKeys.CREATE_TOPICS),
    ADD_PARTITIONS(ApiKeys.CREATE_PARTITIONS),
    CHANGE_CONFIGS(ApiKeys.INCREMENTAL_ALTER_CONFIGS),
    DELETE(ApiKeys.DELETE_TOPICS);

    private final ApiKeys api;

    Write(ApiKeys api) {
        this.api = api;
    }

    @Override
    public boolean test(Exchange exchange) {
        return exchange.is(api);
    }
}
