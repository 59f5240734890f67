package io.precis.select;

/** How the length of a selection is shared out among the groups that its candidates come from. */
public enum GroupQuota {
  /** Not at all: the best sentences win, wherever they stand. */
  NONE {
    @Override
    double weight(long length) {
      return 0;
    }
  },
  /** No group has more than half while another has a sentence to give. */
  HALF {
    @Override
    double weight(long length) {
      return 0;
    }
  },
  /** The same to every group. */
  EQUAL {
    @Override
    double weight(long length) {
      return 1;
    }
  },
  /** By the square root of each group's length: long groups say more, short ones are heard. */
  SQUARE_ROOT {
    @Override
    double weight(long length) {
      return Math.sqrt(length);
    }
  },
  /** By each group's length. */
  PROPORTIONAL {
    @Override
    double weight(long length) {
      return length;
    }
  };

  /** Share of a group of {@code length}, in proportion to the other groups'. */
  abstract double weight(long length);
}
