package haetae.signal.simulate;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Packets of several channels in order of arrival, then of channel. */
final class DeliveryIterator implements Iterator<Delivery> {
  private final PriorityQueue<ChannelFeed> feeds =
      new PriorityQueue<>(
          Comparator.comparingLong((ChannelFeed f) -> f.peek().arrivalNanos())
              .thenComparing(f -> f.peek().packet().channel()));

  DeliveryIterator(List<ChannelFeed> all) {
    all.stream().filter(ChannelFeed::hasNext).forEach(feeds::add);
  }

  @Override
  public boolean hasNext() {
    return !feeds.isEmpty();
  }

  @Override
  public Delivery next() {
    ChannelFeed feed = feeds.poll();
    if (feed == null) {
      throw new NoSuchElementException("all packets have been delivered");
    }
    Delivery delivery = feed.take();
    if (feed.hasNext()) {
      feeds.add(feed);
    }
    return delivery;
  }
}
