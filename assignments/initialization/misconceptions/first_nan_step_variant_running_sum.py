# fails: nothing
# es: recorre un iterador y mira la suma de las pérdidas
# en: goes through an iterator and looks at the sum of the losses
def first_nan_step(model, batches, lr):
    import itertools

    parameters, total, batches = list(model.parameters()), 0.0, iter(batches)
    for step in itertools.count(1):
        try:
            x, y = next(batches)
        except StopIteration:
            return None
        loss = nn.CrossEntropyLoss()(model(x), y)
        total += loss.item()
        if math.isnan(total) or math.isinf(total):
            return step
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
            parameter.data.add_(gradient, alpha=-lr)
