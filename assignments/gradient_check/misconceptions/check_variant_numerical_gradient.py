# fails: nothing
# es: usa numerical_gradient con una sola entrada
# en: uses numerical_gradient with a single entry
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    net = copy.deepcopy(model)
    net.to(torch.float64)
    net.train(False)
    for p in net.parameters():
        p.grad = None
    if x.is_floating_point():
        x = x.to(torch.float64)
    if y.is_floating_point():
        y = y.to(torch.float64)

    def evaluate():
        torch.default_generator.manual_seed(seed)
        return loss_fn(net(x), y)

    evaluate().backward()
    import random

    chooser = random.Random(seed)
    report = []
    for name, p in net.named_parameters():
        count = min(samples, p.numel())
        for position in chooser.sample(range(p.numel()), count):
            place = np.unravel_index(position, p.shape)
            start = p.detach()[place].item()

            def at(value):
                with torch.no_grad():
                    p[place] = float(value[0])
                    return evaluate().item()

            slope = numerical_gradient(at, np.array([start]), epsilon)[0]
            at([start])
            exact = 0.0 if p.grad is None else p.grad[place].item()
            report.append([name, position, exact, slope, relative_error(np.array([exact]), np.array([slope]))[0]])
    return report
