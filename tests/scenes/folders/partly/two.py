from one import here
