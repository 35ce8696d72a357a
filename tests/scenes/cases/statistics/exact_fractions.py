# Fractions stay exact; with floats they become floats.
from fractions import Fraction as F
import statistics as st

data = [F(1, 3), F(1, 2), F(5, 6), 2]
for function in (st.mean, st.fmean, st.median, st.variance, st.pvariance, st.stdev, st.pstdev,
                 st.harmonic_mean, st.geometric_mean, st.median_grouped, st.mode):
    print(function.__name__, repr(function(data)))
print(repr(st.mean([F(1, 3), 0.5])), repr(st.mean([F(2), F(4)])), repr(st.variance(data, F(1, 2))))
print(st.quantiles(data), st.NormalDist.from_samples(data), st.harmonic_mean(data, weights=[1, 2, 3, F(1, 2)]))
